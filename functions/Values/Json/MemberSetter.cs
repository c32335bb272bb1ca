using System.Reflection;

namespace BangGiao.Values.Json;

/// <summary>Sets one property of records. It is a delegate of the setter, because reflection costs more than all else of reading a record.</summary>
internal abstract class MemberSetter
{
    /// <summary>The setter of a property.</summary>
    public static MemberSetter Of(PropertyInfo property) => property.DeclaringType!.IsValueType
        ? new Reflected(property)
        : (MemberSetter)Activator.CreateInstance(typeof(Typed<,>).MakeGenericType(property.DeclaringType, property.PropertyType), property.SetMethod!)!;

    /// <summary>Sets it. Null is the default of a value type.</summary>
    public abstract void Set(object record, object? value);

    private sealed class Typed<TRecord, TValue>(MethodInfo setter) : MemberSetter
        where TRecord : class
    {
        private readonly Action<TRecord, TValue> _set = setter.CreateDelegate<Action<TRecord, TValue>>();

        public override void Set(object record, object? value) => _set((TRecord)record, value is null ? default! : (TValue)value);
    }

    // A delegate would set the property of a copy.
    private sealed class Reflected(PropertyInfo property) : MemberSetter
    {
        public override void Set(object record, object? value) => property.SetValue(record, value);
    }
}
