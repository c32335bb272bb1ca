using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Newtonsoft.Json;

namespace BangGiao.Values.Json;

/// <summary>Joins JSON in UTF-8 from pieces that are text already and from values, which are written as <see cref="RecordJson.Bytes"/> writes them.</summary>
/// <remarks>It grows in borrowed memory, so that a large answer is allocated once, as its result.</remarks>
internal sealed class JsonPieces : IDisposable
{
    private const int FirstBytes = 4 * 1024;

    private static readonly ConcurrentDictionary<Type, JsonConverter?> Converters = new();

    private readonly Characters _characters = new();
    private readonly JsonTextWriter _values;
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstBytes);
    private int _length;

    public JsonPieces() => _values = new(_characters) { Formatting = Formatting.None };

    /// <summary>What was written so far. It is valid until the next piece.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Adds JSON text.</summary>
    public void Add(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Room(text.Length));
        _length += text.Length;
    }

    /// <summary>Adds a value.</summary>
    public void AddValue(object? value)
    {
        if (value is null)
        {
            Add("null"u8);
            return;
        }
        Write(value);
        _length += Encoding.UTF8.GetBytes(_characters.Written, Room(Encoding.UTF8.GetMaxByteCount(_characters.Written.Length)));
        _characters.Clear();
    }

    /// <summary>A member's name as text, with its colon.</summary>
    public static byte[] NameOf(string member) => Encoding.UTF8.GetBytes($"{JsonConvert.ToString(member)}:");

    /// <summary>Forgets what was written.</summary>
    public void Clear() => _length = 0;

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    // The serializer asks the same in the same order, and makes a writer of its own for each value before.
    private void Write(object value)
    {
        if (Converters.GetOrAdd(value.GetType(), ConverterOf) is { } converter)
            converter.WriteJson(_values, value, RecordJson.Serializer);
        else if (value is string or bool or int or long or decimal)
            _values.WriteValue(value);
        else
            RecordJson.Serializer.Serialize(_values, value);
    }

    private static JsonConverter? ConverterOf(Type type) =>
        RecordJson.Serializer.ContractResolver.ResolveContract(type).Converter ?? RecordJson.Serializer.Converters.FirstOrDefault(converter => converter.CanConvert(type));

    private Span<byte> Room(int length)
    {
        if (_bytes.Length - _length < length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_length + length, _bytes.Length * 2));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }
        return _bytes.AsSpan(_length);
    }

    // The characters of one value, which are encoded together: an encoder of single pieces could cut a pair of surrogates in two.
    private sealed class Characters() : TextWriter(CultureInfo.InvariantCulture)
    {
        private readonly ArrayBufferWriter<char> _written = new(256);

        public override Encoding Encoding => Encoding.UTF8;

        public ReadOnlySpan<char> Written => _written.WrittenSpan;

        public void Clear() => _written.ResetWrittenCount();

        public override void Write(char value)
        {
            _written.GetSpan(1)[0] = value;
            _written.Advance(1);
        }

        public override void Write(char[] buffer, int index, int count) => _written.Write(buffer.AsSpan(index, count));

        public override void Write(string? value) => _written.Write(value);
    }
}
