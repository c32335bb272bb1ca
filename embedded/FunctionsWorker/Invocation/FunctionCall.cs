using System.Linq.Expressions;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.Invocation;

/// <summary>Compiles, once, what an invocation does: make the instance, read the arguments, call the method, await the result.</summary>
internal static class FunctionCall
{
    private static readonly ParameterExpression Instance = Expression.Parameter(typeof(object), "instance");
    private static readonly ParameterExpression Context = Expression.Parameter(typeof(WorkerFunctionContext), "context");

    private static MemberExpression Http => Expression.Property(Context, nameof(WorkerFunctionContext.HttpContext));

    public static Func<WorkerFunctionContext, ValueTask<object?>> Compile(MethodInfo method)
    {
        var call = CompileCall(method);
        if (method.IsStatic)
            return context => call(null, context);

        var create = ActivatorUtilities.CreateFactory(method.DeclaringType!, Type.EmptyTypes);
        return context => call(create(context.InstanceServices, null), context);
    }

    private static Func<object?, WorkerFunctionContext, ValueTask<object?>> CompileCall(MethodInfo method)
    {
        var target = method.IsStatic ? null : Expression.Convert(Instance, method.DeclaringType!);
        var call = Expression.Call(target, method, method.GetParameters().Select(Argument));
        return Expression
            .Lambda<Func<object?, WorkerFunctionContext, ValueTask<object?>>>(ReturnValue.Of(call), Instance, Context)
            .Compile();
    }

    private static Expression Argument(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type == typeof(HttpRequest))
            return Expression.Property(Http, nameof(HttpContext.Request));
        if (type == typeof(TimerInfo))
            return Expression.Property(Context, nameof(WorkerFunctionContext.Timer));
        if (type == typeof(CancellationToken))
            return Expression.Property(Context, nameof(FunctionContext.CancellationToken));
        if (type == typeof(FunctionContext))
            return Expression.Convert(Context, type);
        if (TextArguments.TryCreate(parameter, out var argument))
            return Expression.Call(Expression.Constant(argument), nameof(TextArgument<>.Read), null, Context);
        throw new NotSupportedException($"A parameter of type {type} cannot be bound.");
    }
}
