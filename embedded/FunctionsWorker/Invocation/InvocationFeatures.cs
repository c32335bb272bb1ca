using System.Collections;

namespace Microsoft.Azure.Functions.Worker.Invocation;

internal sealed class InvocationFeatures : IInvocationFeatures
{
    private readonly Dictionary<Type, object> _byType = [];

    public InvocationFeatures(InvocationResult result) => Set(result);

    public void Set<T>(T instance)
    {
        if (instance is null)
            _byType.Remove(typeof(T));
        else
            _byType[typeof(T)] = instance;
    }

    public T? Get<T>() => _byType.TryGetValue(typeof(T), out var instance) ? (T)instance : default;

    public IEnumerator<KeyValuePair<Type, object>> GetEnumerator() => _byType.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
