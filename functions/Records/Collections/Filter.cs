using System.Diagnostics.CodeAnalysis;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Profiles;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Records.Collections;

/// <summary>A filter of a collection's lists: a query parameter and a condition on records.</summary>
/// <param name="Name">The name of the parameter.</param>
/// <param name="Description">A sentence that says which records match.</param>
/// <param name="Requirements">The form of the value, as the predicate of an error message.</param>
public abstract record Filter(string Name, string Description, string Requirements)
{
    /// <summary>The type of one value: an enum, <c>string</c>, <c>bool</c>, <c>DateOnly</c> or <c>int</c>.</summary>
    public abstract Type ValueType { get; }

    /// <summary>Whether the parameter accepts several values, separated by commas.</summary>
    public virtual bool TakesMany => false;

    /// <summary>Reads the parameter's value; false when it is invalid.</summary>
    internal abstract bool TryRead(string text, [NotNullWhen(true)] out Func<StoredRecord, RegistryView, bool>? accepts);

    /// <summary>The span of a day filter, so that the two ends of a span can be combined; null for other filters.</summary>
    internal virtual DaySpan? SpanOf(string text) => null;

    /// <summary>The codes of a record that a filter of codes compares; null for other filters.</summary>
    internal virtual Func<StoredRecord, RegistryView, IEnumerable<string>>? CodesOf => null;

    /// <summary>The values of a record that the filter compares with the given ones; null for filters of days and numbers, which have too many to choose from.</summary>
    internal virtual Func<StoredRecord, RegistryView, IEnumerable<string>>? ValuesOf => CodesOf;

    /// <summary>A filter for records that have one of the given codes.</summary>
    public static Filter Code<T>(string name, string description, Func<StoredRecord, RegistryView, IEnumerable<T>> codes)
        where T : struct, Enum => new CodeFilter<T>(name, description, codes);

    /// <summary>A filter for records that have one of the given codes of a list of the owner's profile. Without a profile it takes any code.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="description">A sentence that says which records match.</param>
    /// <param name="list">Gives the list.</param>
    /// <param name="codes">Gives the codes of a record.</param>
    internal static Filter Listed<T>(
        string name, string description, Func<OwnerProfile, IReadOnlyList<string>> list, Func<StoredRecord, RegistryView, IEnumerable<T>> codes)
        where T : struct, IListedCode => new ListedFilter<T>(name, description, list, codes);

    /// <summary>The same filter with the codes that an owner's profile lists.</summary>
    internal virtual Filter For(OwnerProfile profile) => this;

    /// <summary>A filter for records that have exactly one of the given texts, compared without case, accents and the like (<see cref="TextFolding"/>).</summary>
    public static Filter Text(string name, string description, Func<StoredRecord, RegistryView, IEnumerable<string?>> texts) =>
        new TextFilter(name, description, texts);

    /// <summary>A filter for records whose flag has the given value.</summary>
    public static Filter Flag(string name, string description, Func<StoredRecord, RegistryView, bool> flag) =>
        new FlagFilter(name, description, flag);

    /// <summary>A filter for records whose day is the view's day or at most the given number of days after it.</summary>
    public static Filter Within(string name, string description, Func<StoredRecord, RegistryView, DateOnly?> day) =>
        AtMost(name, description, (record, view) => day(record, view)?.DayNumber - view.AsOf.DayNumber is >= 0 and var ahead ? ahead : null);

    /// <summary>A filter for records whose number of days is at least the given one. Records without a number do not match.</summary>
    public static Filter AtLeast(string name, string description, Func<StoredRecord, RegistryView, int?> daysOf) =>
        new DaysFilter(name, description, daysOf, IsLeast: true);

    /// <summary>A filter for records whose number of days is at most the given one. Records without a number do not match.</summary>
    public static Filter AtMost(string name, string description, Func<StoredRecord, RegistryView, int?> daysOf) =>
        new DaysFilter(name, description, daysOf, IsLeast: false);

    /// <summary>A filter for records with a date that may lie on or after the day.</summary>
    public static Filter From(string name, string description, Func<StoredRecord, IEnumerable<PartialDate>> dates) =>
        new DayFilter(name, description, day => new(new(dates), day, DateOnly.MaxValue));

    /// <summary>A filter for records with a date that, in the view, may lie on or after the day.</summary>
    public static Filter From(string name, string description, Func<StoredRecord, RegistryView, IEnumerable<PartialDate>> dates) =>
        new DayFilter(name, description, day => new(new(dates), day, DateOnly.MaxValue));

    /// <summary>A filter for records with a date that may lie on or before the day.</summary>
    public static Filter To(string name, string description, Func<StoredRecord, IEnumerable<PartialDate>> dates) =>
        new DayFilter(name, description, day => new(new(dates), DateOnly.MinValue, day));

    /// <summary>A filter for records with a date that, in the view, may lie on or before the day.</summary>
    public static Filter To(string name, string description, Func<StoredRecord, RegistryView, IEnumerable<PartialDate>> dates) =>
        new DayFilter(name, description, day => new(new(dates), DateOnly.MinValue, day));

    /// <summary>The filters <c>period</c> and <c>calendar</c>, for records with a date that may lie in a reporting period.</summary>
    public static IReadOnlyList<Filter> Period(string description, Func<StoredRecord, IEnumerable<PartialDate>> dates) =>
        [new PeriodFilter(description, new(dates)), new CalendarFilter()];

    /// <summary>The filters <c>period</c> and <c>calendar</c>, for records with a date that, in the view, may lie in a reporting period.</summary>
    public static IReadOnlyList<Filter> Period(string description, Func<StoredRecord, RegistryView, IEnumerable<PartialDate>> dates) =>
        [new PeriodFilter(description, new(dates)), new CalendarFilter()];

    private sealed record CodeFilter<T>(string Name, string Description, Func<StoredRecord, RegistryView, IEnumerable<T>> Codes)
        : Filter(Name, Description, $"{CodeName.Requirements(typeof(T))}, or several of them, separated by commas")
        where T : struct, Enum
    {
        public override Type ValueType => typeof(T);

        public override bool TakesMany => true;

        internal override Func<StoredRecord, RegistryView, IEnumerable<string>> CodesOf => (record, view) => Codes(record, view).Select(code => CodeName.Of(code));

        internal override bool TryRead(string text, [NotNullWhen(true)] out Func<StoredRecord, RegistryView, bool>? accepts)
        {
            var asked = new HashSet<T>();
            accepts = (record, view) => Codes(record, view).Any(asked.Contains);
            return text.Split(',').All(code => CodeName.TryParse<T>(code, out var value) && (asked.Add(value) || true));
        }
    }

    private sealed record TextFilter(string Name, string Description, Func<StoredRecord, RegistryView, IEnumerable<string?>> Texts)
        : Filter(Name, Description, "must be a text, or several texts separated by commas")
    {
        public override Type ValueType => typeof(string);

        public override bool TakesMany => true;

        internal override bool TryRead(string text, [NotNullWhen(true)] out Func<StoredRecord, RegistryView, bool>? accepts)
        {
            // A name may contain a comma, so the whole text is also one of the values.
            var asked = text.Split(',').Append(text).ToHashSet(FoldedComparer.Instance);
            accepts = (record, view) => Texts(record, view).Any(value => value is not null && asked.Contains(value));
            return text.Length > 0;
        }

        internal override Func<StoredRecord, RegistryView, IEnumerable<string>> ValuesOf => (record, view) => Texts(record, view).OfType<string>().Where(value => value.Length > 0);
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

        internal override Func<StoredRecord, RegistryView, IEnumerable<string>> ValuesOf => (record, view) => [Holds(record, view) ? "true" : "false"];
    }

    private sealed record DayFilter(string Name, string Description, Func<DateOnly, DaySpan> Span)
        : Filter(Name, Description, IsoDate.Requirements)
    {
        public override Type ValueType => typeof(DateOnly);

        internal override bool TryRead(string text, [NotNullWhen(true)] out Func<StoredRecord, RegistryView, bool>? accepts)
        {
            var isDay = IsoDate.TryParse(text, out var day);
            var span = Span(day);
            accepts = (record, view) => span.Meets(record, view);
            return isDay;
        }

        internal override DaySpan? SpanOf(string text) => IsoDate.TryParse(text, out var day) ? Span(day) : null;
    }
}
