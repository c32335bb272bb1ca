namespace BangGiao.Values.Dates;

/// <summary>JSON converter of <see cref="DateOnly"/>: <c>YYYY-MM-DD</c>.</summary>
public sealed class IsoDateConverter : DateTextConverter<DateOnly>
{
    /// <inheritdoc/>
    protected override string Rule => IsoDate.Requirements;

    /// <inheritdoc/>
    protected override bool TryParse(string text, out DateOnly value) => IsoDate.TryParse(text, out value);

    /// <inheritdoc/>
    protected override string Text(DateOnly value) => IsoDate.Text(value);
}
