namespace BangGiao.Values.Dates;

/// <summary>JSON form of a <see cref="DateTimeOffset"/>: UTC with <c>Z</c>, whatever offset it was given with.</summary>
public sealed class InstantConverter : DateTextConverter<DateTimeOffset>
{
    /// <inheritdoc/>
    protected override string Rule => Instant.Requirements;

    /// <inheritdoc/>
    protected override bool TryParse(string text, out DateTimeOffset value) => Instant.TryParse(text, out value);

    /// <inheritdoc/>
    protected override string Text(DateTimeOffset value) => Instant.Text(value);
}
