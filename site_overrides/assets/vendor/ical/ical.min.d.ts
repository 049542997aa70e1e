/** As much of ical.js as the calculator uses; its file is checked by nobody but its own makers. */
export default ICAL;

declare namespace ICAL {
  let foldLength: number;
  const design: { icalendar: { property: Record<string, { defaultType: string }> } };

  type Value = string | number | Time | Duration;

  class Time {
    static fromString(text: string): Time;
    static fromDateString(text: string): Time;
  }

  class Duration {
    static fromString(text: string): Duration;
  }

  class Component {
    constructor(name: string);
    addPropertyWithValue(name: string, value: Value): unknown;
    addSubcomponent(component: Component): Component;
    toString(): string;
  }
}
