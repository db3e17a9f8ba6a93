// Walks through the stamp: on evidence, and on a person's word.

const PASSWORD = "dogru";
/** A revision of the sample. */
const REVISION = "b83f5d21a67c";

async function written(walker, wrong) {
  await walker.press("window-stamp-write");
  await walker.signIn(PASSWORD, wrong);
  await walker.at("window-stamp-writing");
  await walker.later();
  await walker.at("window-stamp-done");
  await walker.press("window-finish");
  await walker.at("window-heading-current", { count: 1 });
}

export async function identified(walker) {
  await walker.at("window-stamp-differs");
  await walker.press("window-stamp-show");
  await walker.look();
  await walker.press("window-stamp-hide");
  await walker.press("window-next");
  await walker.at("window-stamp-choose");
  await written(walker, "yanlis");
}

/** Against what the tables say: for a reason. */
export async function despite(walker) {
  await walker.at("window-stamp-not-found");
  await walker.press("window-next");
  await walker.at("window-stamp-choose");
  await walker.press("window-stamp-write");
  await walker.reads("window-stamp-revision-missing");
  await walker.focusedField("window-stamp-revision");
  await walker.option("window-stamp-revision", REVISION);
  await walker.reads("window-stamp-reason");
  await walker.press("window-stamp-write");
  await walker.reads("window-stamp-reason-missing");
  await walker.focusedField("window-stamp-reason");
  await walker.type("window-stamp-reason", "Şube sunucusu değişti");
  await written(walker);
}
