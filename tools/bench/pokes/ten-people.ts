import { atMost, type BarLine } from "../bars.ts";
import { type PersonProcess, type PokeStage, startPerson, storedBoard } from "./stage.ts";

const people = 10;
const milliseconds = 60_000;
const patienceMs = 15_000;

interface Compared {
  differences: string[];
  questions: number;
}

/** Ten people move the same hundred cards for a minute, some of the pokes lost; in the end every screen shows what is stored. */
export async function measureTen(stage: PokeStage, lost: number): Promise<BarLine[]> {
  const crowd: PersonProcess[] = [];
  for (let seed = 0; seed < people; seed++) crowd.push(await startPerson(stage, seed * 31 + lost * 10));
  stage.backend.loseBroadcasts(() => Math.random() < lost);
  const before = (await storedBoard(stage)).version;
  const done = await Promise.all(
    crowd.map((person) => {
      const moved = person.next<{ moves: number; refused: number }>("moved");
      person.order({ order: "move", milliseconds });
      return moved;
    }),
  );
  stage.backend.loseBroadcasts(() => false);
  // What the slow interval does in the app.
  for (const person of crowd) person.order({ order: "pull" });
  const stored = await storedBoard(stage);
  const same = await Promise.all(crowd.map((person) => comparedWith(person, stored)));
  for (const person of crowd) person.stop();

  const changes = stored.version - before;
  const [moves, refused] = [done.reduce((sum, one) => sum + one.moves, 0), done.reduce((sum, one) => sum + one.refused, 0)];
  const name = `ten people, one minute, ${lost * 100} % of pokes lost`;
  console.log(`${name}: ${moves} moves, ${refused} refused because another was quicker or for the order of statuses`);
  for (const difference of same.flatMap(({ differences }) => differences)) console.log(`  ${difference}`);
  return [
    atMost(`${name}: screens that differ`, same.filter(({ differences }) => differences.length > 0).length, 0),
    atMost(`  questions per person and change`, same.reduce((sum, { questions }) => sum + questions, 0) / people / changes, 1),
  ];
}

async function comparedWith(person: PersonProcess, stored: object): Promise<Compared> {
  for (const until = performance.now() + patienceMs; ;) {
    const answer = person.next<Compared>("compared");
    person.order({ order: "compare", stored });
    const compared = await answer;
    if (compared.differences.length === 0 || performance.now() > until) return compared;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
