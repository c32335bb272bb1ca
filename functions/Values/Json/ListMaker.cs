namespace BangGiao.Values.Json;

/// <summary>Makes the lists of one type of member.</summary>
internal abstract class ListMaker
{
    /// <summary>What makes lists of a type.</summary>
    /// <param name="list">The type of the list: one that an array is of, or a <see cref="List{T}"/>.</param>
    /// <param name="element">The type of its elements.</param>
    public static ListMaker Of(Type list, Type element) => (ListMaker)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(element), list)!;

    /// <summary>A list of these elements. Null is the default of a value type.</summary>
    public abstract object Make(IReadOnlyList<object?> values);

    private sealed class Typed<T>(Type list) : ListMaker
    {
        private readonly bool _isArray = list.IsAssignableFrom(typeof(T[]));

        public override object Make(IReadOnlyList<object?> values)
        {
            var elements = values.Count == 0 ? [] : new T[values.Count];
            for (var place = 0; place < elements.Length; place++)
            {
                if (values[place] is { } value)
                    elements[place] = (T)value;
            }
            return _isArray ? elements : Activator.CreateInstance(list, elements)!;
        }
    }
}
