using System.Text.Json;

namespace BangGiao.Values.Json;

/// <summary>Picks fields from the JSON text of a body as <see cref="FieldPath.Pick"/> picks them from a parsed one.</summary>
internal sealed class PickedMembers
{
    private static readonly JsonReaderOptions AnyDepth = new() { MaxDepth = int.MaxValue };

    private readonly IReadOnlyList<FieldPath> _paths;
    private readonly Dictionary<string, byte[]> _names;
    private readonly string[] _outer;

    /// <summary>Picks the given fields.</summary>
    public PickedMembers(IReadOnlyList<FieldPath> paths)
    {
        _paths = paths;
        _names = paths.SelectMany(path => path.Members).Distinct().ToDictionary(member => member, JsonPieces.NameOf, StringComparer.Ordinal);
        _outer = [.. paths.Select(path => path.Members[0]).Distinct()];
    }

    /// <summary>Writes an object with only these fields, in the given order. Absent fields are left out.</summary>
    /// <param name="body">The text of an object, without blanks.</param>
    /// <param name="picked">Where the object is written.</param>
    public void Write(ReadOnlySpan<byte> body, JsonPieces picked)
    {
        var outer = new Range?[_outer.Length];
        Find(body, _outer, outer);
        var root = new Node("");
        foreach (var path in _paths)
        {
            if (outer[Array.IndexOf(_outer, path.Members[0])] is { } range && Within(body, range, path) is { } value)
                root.Set(path.Members, value);
        }
        Write(body, root, picked);
    }

    private static Range? Within(ReadOnlySpan<byte> body, Range range, FieldPath path)
    {
        var inner = new Range?[1];
        for (var depth = 1; depth < path.Members.Count; depth++)
        {
            inner[0] = null;
            Find(body[range], [path.Members[depth]], inner);
            if (inner[0] is not { } found)
                return null;
            range = (range.Start.Value + found.Start.Value)..(range.Start.Value + found.End.Value);
        }
        return body[range].SequenceEqual("null"u8) ? null : range;
    }

    // Where the values of an object's members stand in its text. Other values than objects have no members.
    private static void Find(ReadOnlySpan<byte> text, ReadOnlySpan<string> members, Range?[] found)
    {
        if (text[0] != (byte)'{')
            return;
        var reader = new Utf8JsonReader(text, AnyDepth);
        var left = members.Length;
        reader.Read();
        while (left > 0 && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = PlaceOf(ref reader, members);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (member < 0)
                continue;
            found[member] = start..(int)reader.BytesConsumed;
            left--;
        }
    }

    private static int PlaceOf(ref Utf8JsonReader reader, ReadOnlySpan<string> members)
    {
        for (var place = 0; place < members.Length; place++)
        {
            if (reader.ValueTextEquals(members[place]))
                return place;
        }
        return -1;
    }

    private void Write(ReadOnlySpan<byte> body, Node node, JsonPieces picked)
    {
        picked.Add("{"u8);
        foreach (var (place, member) in node.Members.Index())
        {
            if (place > 0)
                picked.Add(","u8);
            picked.Add(_names[member.Name]);
            if (member.Value is { } value)
                picked.Add(body[value]);
            else
                Write(body, member, picked);
        }
        picked.Add("}"u8);
    }

    private sealed class Node(string name)
    {
        public string Name => name;

        public List<Node> Members { get; } = [];

        /// <summary>Where its value stands if it is picked whole.</summary>
        public Range? Value { get; private set; }

        public void Set(IEnumerable<string> path, Range value)
        {
            var node = this;
            foreach (var member in path)
            {
                // What is picked whole has the member already.
                if (node.Value is not null)
                    return;
                node = node.Member(member);
            }
            node.Value = value;
        }

        private Node Member(string member)
        {
            if (Members.Find(known => known.Name == member) is { } found)
                return found;
            var made = new Node(member);
            Members.Add(made);
            return made;
        }
    }
}
