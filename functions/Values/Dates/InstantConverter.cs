namespace BangGiao.Values.Dates;

/// <summary>JSON converter of <see cref="DateTimeOffset"/>. It accepts any offset and writes UTC with <c>Z</c>.</summary>
public sealed class InstantConverter : DateTextConverter<DateTimeOffset>
{
    /// <inheritdoc/>
    protected override string Rule => Instant.Requirements;

    /// <inheritdoc/>
    protected override bool TryParse(string text, out DateTimeOffset value) => Instant.TryParse(text, out value);

    /// <inheritdoc/>
    protected override string Text(DateTimeOffset value) => Instant.Text(value);
}
