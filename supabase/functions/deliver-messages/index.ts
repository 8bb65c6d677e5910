import { readEnvironment } from "../_shared/environment.ts";
import { officialAccountNames } from "../_shared/zalo/open-official-account.ts";
import { makeDependencies } from "./dependencies.ts";
import { handle } from "./handler.ts";

const read = (name: string) => Deno.env.get(name);
const dependencies = makeDependencies(readEnvironment(read, officialAccountNames), read);

Deno.serve((request) => handle(request, dependencies));
