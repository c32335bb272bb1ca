using System.Globalization;
using System.Text;

namespace Azure.Data.Tables.Wire;

/// <summary>A path with its query; parameters without a value are left out.</summary>
internal sealed class QueryText(string path)
{
    private readonly StringBuilder _text = new(path);
    private char _separator = '?';

    public QueryText Add(string name, string value)
    {
        if (value is null)
            return this;
        _text.Append(_separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
        _separator = '&';
        return this;
    }

    public QueryText Add(string name, int? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    public QueryText Add(string name, IEnumerable<string> values) => Add(name, values is null ? null : string.Join(',', values));

    public override string ToString() => _text.ToString();
}
