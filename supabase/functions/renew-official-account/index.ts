import { readEnvironment } from "../_shared/environment.ts";
import { officialAccountNames, openOfficialAccount } from "../_shared/zalo/open-official-account.ts";
import { handle } from "./handler.ts";

const read = (name: string) => Deno.env.get(name);
const environment = readEnvironment(read, officialAccountNames);

Deno.serve((request) => handle(request, (jobSecret) => openOfficialAccount(environment, read, jobSecret).keeper));
