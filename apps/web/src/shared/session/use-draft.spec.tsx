import { describe, expect, it } from '@jest/globals';
import { act, renderHook } from '@testing-library/react';
import { forgetDrafts, useDraft } from './use-draft.js';

const EMPTY = { choice: '', reason: '' };
const open = (person = 'p1') => renderHook(() => useDraft(person, 'position:r1', EMPTY));

describe('a half-typed form', () => {
  it('survives a reload', () => {
    const first = open();
    act(() => first.result.current.change({ reason: 'Te weinig mensen' }));
    first.unmount();
    expect(open().result.current.values).toEqual({ choice: '', reason: 'Te weinig mensen' });
  });

  it('is not shown to the next person on the same device', () => {
    const form = open();
    act(() => form.result.current.change({ reason: 'Te weinig mensen' }));
    expect(open('p2').result.current.values).toEqual(EMPTY);
  });

  it('is forgotten after success', () => {
    const form = open();
    act(() => form.result.current.change({ reason: 'x' }));
    act(() => form.result.current.clear());
    expect(form.result.current.isKept).toBe(false);
    expect(open().result.current.values).toEqual(EMPTY);
  });

  it('is forgotten for one person on signing out, not for another', () => {
    const [first, second] = [open(), open('p2')];
    act(() => first.result.current.change({ reason: 'x' }));
    act(() => second.result.current.change({ reason: 'y' }));
    forgetDrafts('p1');
    expect(open().result.current.values).toEqual(EMPTY);
    expect(open('p2').result.current.values.reason).toBe('y');
  });

  it('starts anew when what was kept cannot be read', () => {
    window.localStorage.setItem('samenkoers:draft:p1:position:r1', '{broken');
    expect(open().result.current.values).toEqual(EMPTY);
  });
});
