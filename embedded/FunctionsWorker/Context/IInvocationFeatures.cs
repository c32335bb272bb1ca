namespace Microsoft.Azure.Functions.Worker;

/// <summary>Companions of an invocation, found by their type.</summary>
public interface IInvocationFeatures : IEnumerable<KeyValuePair<Type, object>>
{
    /// <summary>Sets or replaces the instance of <typeparamref name="T"/>.</summary>
    void Set<T>(T instance);

    /// <summary>The instance of <typeparamref name="T"/>, or null.</summary>
    T? Get<T>();
}
