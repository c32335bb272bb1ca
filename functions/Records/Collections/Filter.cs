using System.Diagnostics.CodeAnalysis;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;

namespace BangGiao.Records.Collections;

/// <summary>One filter of a collection's lists: a query parameter, and what it lets through.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Description">What it lets through, in a sentence; values may be listed with commas where it says so.</param>
/// <param name="Requirements">What its value must be.</param>
public abstract record Filter(string Name, string Description, string Requirements)
{
    /// <summary>What one value is: the enum of a code, or <c>string</c>, <c>bool</c>, <c>DateOnly</c>, <c>int</c>.</summary>
    public abstract Type ValueType { get; }

    /// <summary>Whether several values may be listed with commas.</summary>
    public virtual bool TakesMany => false;

    /// <summary>Reads the parameter's value; false when it is none.</summary>
    internal abstract bool TryRead(string text, [NotNullWhen(true)] out Func<StoredRecord, RegistryView, bool>? accepts);

    /// <summary>The days that a filter of days asks for: the two ends of a span are looked at together. Null for any other filter.</summary>
    internal virtual DaySpan? SpanOf(string text) => null;

    /// <summary>Lets through records one of whose codes is asked for.</summary>
    public static Filter Code<T>(string name, string description, Func<StoredRecord, RegistryView, IEnumerable<T>> codes)
        where T : struct, Enum => new CodeFilter<T>(name, description, codes);

    /// <summary>Lets through records one of whose texts is asked for, exactly.</summary>
    public static Filter Text(string name, string description, Func<StoredRecord, RegistryView, IEnumerable<string?>> texts) =>
        new TextFilter(name, description, texts);

    /// <summary>Lets through records for which the answer is the one asked for.</summary>
    public static Filter Flag(string name, string description, Func<StoredRecord, RegistryView, bool> flag) =>
        new FlagFilter(name, description, flag);

    /// <summary>Lets through records whose day lies ahead of the view's day, by as many days as are asked for at most.</summary>
    public static Filter Within(string name, string description, Func<StoredRecord, RegistryView, DateOnly?> day) =>
        new WithinFilter(name, description, day);

    /// <summary>Lets through records one of whose dates may lie on or after the day.</summary>
    public static Filter From(string name, string description, Func<StoredRecord, IEnumerable<PartialDate>> dates) =>
        new DayFilter(name, description, day => new(dates, day, DateOnly.MaxValue));

    /// <summary>Lets through records one of whose dates may lie on or before the day.</summary>
    public static Filter To(string name, string description, Func<StoredRecord, IEnumerable<PartialDate>> dates) =>
        new DayFilter(name, description, day => new(dates, DateOnly.MinValue, day));

    private sealed record CodeFilter<T>(string Name, string Description, Func<StoredRecord, RegistryView, IEnumerable<T>> Codes)
        : Filter(Name, Description, $"{CodeName.Requirements(typeof(T))}, or several of them with commas")
        where T : struct, Enum
    {
        public override Type ValueType => typeof(T);

        public override bool TakesMany => true;

        internal override bool TryRead(string text, [NotNullWhen(true)] out Func<StoredRecord, RegistryView, bool>? accepts)
        {
            var asked = new HashSet<T>();
            accepts = (record, view) => Codes(record, view).Any(asked.Contains);
            return text.Split(',').All(code => CodeName.TryParse<T>(code, out var value) && (asked.Add(value) || true));
        }
    }

    private sealed record TextFilter(string Name, string Description, Func<StoredRecord, RegistryView, IEnumerable<string?>> Texts)
        : Filter(Name, Description, "must be a text, or several with commas")
    {
        public override Type ValueType => typeof(string);

        public override bool TakesMany => true;

        internal override bool TryRead(string text, [NotNullWhen(true)] out Func<StoredRecord, RegistryView, bool>? accepts)
        {
            // A name may have a comma in it: the whole text is one of the values asked for.
            var asked = text.Split(',').Append(text).ToHashSet(StringComparer.OrdinalIgnoreCase);
            accepts = (record, view) => Texts(record, view).Any(value => value is not null && asked.Contains(value));
            return text.Length > 0;
        }
    }

    private sealed record FlagFilter(string Name, string Description, Func<StoredRecord, RegistryView, bool> Holds)
        : Filter(Name, Description, "must be true or false")
    {
        public override Type ValueType => typeof(bool);

        internal override bool TryRead(string text, [NotNullWhen(true)] out Func<StoredRecord, RegistryView, bool>? accepts)
        {
            accepts = (record, view) => Holds(record, view) == (text == "true");
            return text is "true" or "false";
        }
    }

    private sealed record DayFilter(string Name, string Description, Func<DateOnly, DaySpan> Span)
        : Filter(Name, Description, IsoDate.Requirements)
    {
        public override Type ValueType => typeof(DateOnly);

        internal override bool TryRead(string text, [NotNullWhen(true)] out Func<StoredRecord, RegistryView, bool>? accepts)
        {
            var isDay = IsoDate.TryParse(text, out var day);
            var span = Span(day);
            accepts = (record, _) => span.Meets(record);
            return isDay;
        }

        internal override DaySpan? SpanOf(string text) => IsoDate.TryParse(text, out var day) ? Span(day) : null;
    }
}
