/** Required before a program starts, it lets its clock begin at noon (UTC) of the day in JOINTWORK_TEST_DAY. */
const day = process.env.JOINTWORK_TEST_DAY;
if (day) {
  const ahead = Date.parse(`${day}T12:00:00Z`) - Date.now();
  const now = () => RealDate.now() + ahead;
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...given) {
      super(...(given.length === 0 ? [now()] : given));
    }
    static now() {
      return now();
    }
  };
}
