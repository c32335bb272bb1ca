// Reads a feed from the standard input with ical.js and prints its events, one JSON object a line.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
console.log(JSON.stringify({ name: calendar.getFirstPropertyValue("x-wr-calname"), refresh: String(calendar.getFirstPropertyValue("refresh-interval")) }));
for (const component of calendar.getAllSubcomponents("vevent")) {
    const event = new ICAL.Event(component);
    console.log(JSON.stringify({
        uid: event.uid,
        start: event.startDate.toString(),
        end: event.endDate.toString(),
        summary: event.summary,
        description: event.description,
        sequence: event.sequence,
        stamp: component.getFirstPropertyValue("dtstamp").toString(),
        categories: component.getFirstProperty("categories").getValues(),
        recurring: event.isRecurring(),
    }));
}
