/**
 * The screens that most people open first. They are one file, which is fetched beside the one that begins the app: while the app
 * signs in, or reads what the device keeps.
 */
export { default as BoardPage } from "../pages/board.tsx";
export { default as MyWorkPage } from "../pages/my-work.tsx";
