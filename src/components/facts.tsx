import { Fragment, type ReactNode } from "react";
import styles from "./facts.module.css";

/** What is known of a thing, a line each: a name and what stands there; null leaves the line out. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <Fragment key={name}>
          {value !== null && (
            <div>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          )}
        </Fragment>
      ))}
    </dl>
  );
}
