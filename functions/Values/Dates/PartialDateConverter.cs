namespace BangGiao.Values.Dates;

/// <summary>JSON converter of <see cref="PartialDate"/>.</summary>
public sealed class PartialDateConverter : DateTextConverter<PartialDate>
{
    /// <inheritdoc/>
    protected override string Rule => PartialDate.Requirements;

    /// <inheritdoc/>
    protected override bool TryParse(string text, out PartialDate value) => PartialDate.TryParse(text, out value);

    /// <inheritdoc/>
    protected override string Text(PartialDate value) => value.ToString();
}
