using System.Linq.Expressions;

namespace Microsoft.Azure.Functions.Worker.Invocation;

/// <summary>Makes one awaitable of the five kinds of return type: void, a value, Task, Task&lt;T&gt;, ValueTask&lt;T&gt;.</summary>
internal static class ReturnValue
{
    public static Expression Of(MethodCallExpression call)
    {
        var type = call.Type;
        if (type == typeof(void))
            return Expression.Block(call, Expression.Default(typeof(ValueTask<object?>)));
        if (type == typeof(Task))
            return Expression.Call(typeof(ReturnValue), nameof(Completion), null, call);
        if (IsGeneric(type, typeof(Task<>)))
            return Expression.Call(typeof(ReturnValue), nameof(ResultOfTask), type.GetGenericArguments(), call);
        if (IsGeneric(type, typeof(ValueTask<>)))
            return Expression.Call(typeof(ReturnValue), nameof(ResultOfValueTask), type.GetGenericArguments(), call);
        return Expression.Call(typeof(ReturnValue), nameof(Value), null, Expression.Convert(call, typeof(object)));
    }

    private static bool IsGeneric(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    private static ValueTask<object?> Value(object? value) => new(value);

    private static async ValueTask<object?> Completion(Task task)
    {
        await task;
        return null;
    }

    private static async ValueTask<object?> ResultOfTask<T>(Task<T> task) => await task;

    private static async ValueTask<object?> ResultOfValueTask<T>(ValueTask<T> task) => await task;
}
