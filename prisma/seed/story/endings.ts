import { complete, pause, planWindDown, remove, takePart } from './carrying-out.js';
import { holdRound } from './course-of-a-round.js';
import type { StoryItem } from './items.js';
import type { Story } from './story.js';

/** How running items went on: one more municipality joined, one item paused, one completed, one removed. */
export function goOn(story: Story, running: ReadonlyMap<string, StoryItem>): void {
  const item = (slug: string): StoryItem => {
    const found = running.get(slug);
    if (found === undefined) throw new Error(`${slug} does not run.`);
    return found;
  };
  takePart(story, item('jogg-twente'), {
    organisation: 'gemeente-wierden',
    day: -115,
    from: story.calendar.date(-90),
    joinedLater: true,
  });
  pause(
    story,
    item('samen-indiceren-in-de-wijk'),
    -43,
    'Er zijn te weinig wijkverpleegkundigen om de proef goed te doen. Over een half jaar kijken de deelnemers opnieuw (voorbeeld).',
  );
  complete(
    story,
    item('aanpak-wachtlijsten-ggz'),
    -58,
    'Er wachten minder mensen en zij wachten korter. De behandelaars houden de afspraken zelf in stand (voorbeeld).',
  );
  removeSmokeFree(story, item('rookvrije-generatie'));
}

function removeSmokeFree(story: Story, item: StoryItem): void {
  const category = 'nationalDevelopment';
  const reason =
    'Er zijn nu landelijke afspraken over roken. Een eigen regionaal project voegt daar weinig aan toe (voorbeeld).';
  planWindDown(story, item, -162, {
    whatStops: 'De regionale voorlichting op scholen stopt na dit schooljaar (voorbeeld).',
    obligationsTakenOverBy: 'De gemeenten nemen rookvrije plekken op in hun gezondheidsbeleid (voorbeeld).',
    communication: 'De GGD bericht scholen, sportclubs en zorginstellingen (voorbeeld).',
    commitmentsEndDay: -110,
    finalDay: -110,
  });
  const round = holdRound(story, item, {
    kind: 'removal',
    opens: -155,
    closes: -141,
    removal: { category, reason },
    silent: ['gemeente-losser'],
    otherwise: {
      'gemeente-borne': { choice: 'against', text: 'Juist in de regio kunnen wij scholen goed bereiken (voorbeeld).' },
    },
  });
  remove(story, item, round);
}
