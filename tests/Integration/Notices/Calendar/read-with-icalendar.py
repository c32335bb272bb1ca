# Reads a feed from the standard input with icalendar and prints its events as read-with-icaljs.mjs does.
import json
import sys

from icalendar import Calendar

calendar = Calendar.from_ical(sys.stdin.buffer.read())
print(json.dumps({"name": str(calendar["X-WR-CALNAME"]), "refresh": calendar["REFRESH-INTERVAL"].to_ical().decode() if hasattr(calendar["REFRESH-INTERVAL"], "to_ical") else str(calendar["REFRESH-INTERVAL"])}))
for event in calendar.walk("VEVENT"):
    print(json.dumps({
        "uid": str(event["UID"]),
        "start": event.decoded("DTSTART").isoformat(),
        "end": event.decoded("DTEND").isoformat(),
        "summary": str(event["SUMMARY"]),
        "description": str(event["DESCRIPTION"]),
        "sequence": int(event["SEQUENCE"]),
        "stamp": event.decoded("DTSTAMP").strftime("%Y-%m-%dT%H:%M:%SZ"),
        "categories": [str(category) for category in event["CATEGORIES"].cats],
        "recurring": "RRULE" in event,
    }))
