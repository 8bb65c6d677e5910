/** The questions of one screen, of which several may be under way at once. */
export interface Latest {
  /** Notes a question; the answer says, once it is there, whether it may be shown: not after one that was asked later. */
  ask(): () => boolean;
  /** Whether anything was asked yet. */
  readonly asked: boolean;
}

/** Lets the latest answer win: what was asked before something that is shown already is dropped, in whichever order answers come. */
export function createLatest(): Latest {
  let asked = 0;
  let shown = 0;
  return {
    ask() {
      asked += 1;
      const own = asked;
      return () => {
        if (own < shown) return false;
        shown = own;
        return true;
      };
    },
    get asked() {
      return asked > 0;
    },
  };
}
