/** Tags that begin a paragraph of their own, whose words are not shown, and that stand for a picture. */
export const blockTags = new Set(
  "p div section article header footer h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre table thead tbody tfoot tr td th caption hr address main center figure form".split(
    " ",
  ),
);
export const silentTags = new Set("script style head title noscript template svg".split(" "));

export const pictureTags = new Set(["img", "svg", "canvas", "object", "embed"]);
