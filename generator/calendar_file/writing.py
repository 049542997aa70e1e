"""Entries as the bytes of an iCalendar file (RFC 5545), written with the package `icalendar`."""

from datetime import UTC, date, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event, vText

from generator.calendar_file.entries import Entry, Planned, entries


def calendar_file(planned: Planned) -> bytes | None:
    """Return the bytes of a plan's calendar file; None where there is nothing to put into one.

    It has no METHOD: it is a file to import, and no invitation to answer.
    """
    found = entries(planned)
    if not found:
        return None
    guide, wanted = planned.rules.guide, planned.wanted
    calendar = Calendar()
    calendar.add("prodid", f"-//{guide.title}//{guide.version}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    name = [guide.title, wanted.application.label]
    # A property that it doesn't know is a text too, and has its commas escaped like any other.
    calendar.add("x-wr-calname", vText(" – ".join(part for part in name if part)))
    # A calendar's clock is no part of the situation, so the file was stamped on the plan's day.
    stamp = datetime.combine(date.fromisoformat(planned.plan["today"]), time(), UTC)
    for entry in found:
        event = _event(entry, guide.title, wanted.remind_at)
        event.add("uid", wanted.application.uid(entry.key))
        event.add("dtstamp", stamp)
        event.add("sequence", wanted.sequence)
        calendar.add_component(event)
    file: bytes = calendar.to_ical()
    return file


def _event(entry: Entry, category: str, remind_at: time) -> Event:
    event = Event()
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + timedelta(days=1))  # the first day that is no longer in it
    event.add("summary", entry.summary)
    event.add("description", entry.description)
    event.add("categories", [category])
    event.add("status", entry.status)
    # A reminder takes no time, and is nobody else's business in a calendar that others see.
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    if entry.url:
        event.add("url", entry.url)
    if entry.status != "CANCELLED":
        event.add_component(_alarm(entry, remind_at))
    return event


def _alarm(entry: Entry, remind_at: time) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", entry.summary)
    # Counted from the midnight in which the day begins.
    alarm.add("trigger", timedelta(hours=remind_at.hour, minutes=remind_at.minute))
    return alarm
