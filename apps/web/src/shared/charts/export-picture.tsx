import { type ReactElement, type RefObject, useState } from 'react';
import { Button } from '../../ui/button.js';
import { type PictureText, pictureOf, pngOf, saveFile } from '../../ui/charts/picture-export.js';
import { Alert } from '../../ui/message.js';
import { m } from '../i18n/messages.js';

type Props = PictureText & {
  readonly svg: RefObject<SVGSVGElement | null>;
  /** The name of the file, without its ending. */
  readonly fileName: string;
};

/** A chart as a file: SVG to edit, PNG to paste. */
export const ExportPicture = ({ svg, fileName, title, source }: Props): ReactElement => {
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);

  const save = async (kind: 'svg' | 'png'): Promise<void> => {
    if (svg.current === null) return;
    setBusy(true);
    setFailed(false);
    try {
      const picture = pictureOf(svg.current, { title, source });
      const blob = kind === 'png' ? await pngOf(picture) : new Blob([picture.svg], { type: 'image/svg+xml' });
      saveFile(blob, `${fileName}.${kind}`);
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="sk-stack sk-stack--tight sk-no-print">
      <div className="sk-cluster">
        <Button look="subtle" onClick={() => void save('svg')}>
          {m.chart_save_svg()}
        </Button>
        <Button look="subtle" busyLabel={isBusy ? m.busy() : undefined} onClick={() => void save('png')}>
          {m.chart_save_png()}
        </Button>
      </div>
      {hasFailed ? (
        <Alert kind="warning" live>
          <p>{m.chart_save_failed()}</p>
        </Alert>
      ) : null}
    </div>
  );
};
