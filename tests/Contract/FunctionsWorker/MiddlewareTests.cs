using BangGiao.Contract.FunctionsWorker.Middleware;
using BangGiao.Contract.FunctionsWorker.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BangGiao.Contract.FunctionsWorker;

public sealed class MiddlewareTests
{
    private readonly Trail _trail = new();

    [Fact]
    public async Task Middleware_runs_in_the_order_of_the_calls()
    {
        await using var app = await StartAsync(builder =>
        {
            builder.UseMiddleware(Step("first"));
            builder.UseMiddleware<Marking>();
            builder.Use(next => context => Step("third")(context, () => next(context)));
        });

        await app.GetTextAsync("/api/traced");

        Assert.Equal(["first", "marking 1", "third", "function", "third out", "marked", "first out"], _trail.Steps);
    }

    [Fact]
    public async Task Middleware_of_a_type_is_one_instance_for_all_invocations()
    {
        await using var app = await StartAsync(builder => builder.UseMiddleware<Marking>());

        await app.GetTextAsync("/api/traced");
        await app.GetTextAsync("/api/traced");

        Assert.Equal(["marking 1", "function", "marked", "marking 2", "function", "marked"], _trail.Steps);
    }

    [Fact]
    public async Task UseWhen_picks_the_invocations()
    {
        await using var app = await StartAsync(builder =>
        {
            builder.UseWhen<Marking>(context => context.FunctionDefinition.Name == "Faulty");
            builder.UseWhen(context => context.FunctionDefinition.Name == "Traced", Step("when"));
        });

        await app.GetTextAsync("/api/traced");

        Assert.Equal(["when", "function", "when out"], _trail.Steps);
    }

    [Fact]
    public async Task Middleware_added_before_the_web_application_sees_the_request_on_the_way_out_only()
    {
        var builder = WorkerApp.Builder([typeof(Traced)]);
        builder.Services.AddSingleton(_trail).AddScoped<Scoped>();
        builder.UseMiddleware(SeesRequest("outer"));
        builder.ConfigureFunctionsWebApplication();
        builder.UseMiddleware(SeesRequest("inner"));

        await using var app = await WorkerApp.StartAsync(builder);
        await app.GetTextAsync("/api/traced");

        Assert.Equal(["outer False", "inner True", "function", "inner True", "outer True"], _trail.Steps);
    }

    [Fact]
    public async Task A_result_set_in_middleware_is_sent_instead_of_calling_the_function()
    {
        await using var app = await StartAsync(builder => builder.UseMiddleware((context, _) =>
        {
            context.GetInvocationResult().Value = new StatusCodeResult(403);
            return Task.CompletedTask;
        }));

        Assert.Equal("403", await app.GetTextAsync("/api/traced"));
        Assert.Empty(_trail.Steps);
    }

    [Fact]
    public async Task An_answer_written_in_middleware_is_sent_instead_of_calling_the_function()
    {
        await using var app = await StartAsync(builder => builder.UseMiddleware((context, _) =>
        {
            var response = context.GetHttpContext()!.Response;
            response.StatusCode = 418;
            return response.WriteAsync("tea");
        }));

        Assert.Equal("418 tea", await app.GetTextAsync("/api/traced"));
        Assert.Empty(_trail.Steps);
    }

    [Fact]
    public async Task Middleware_can_read_and_replace_the_result()
    {
        await using var app = await StartAsync(builder => builder.UseMiddleware(async (context, next) =>
        {
            await next();
            var result = context.GetInvocationResult();
            result.Value = new OkObjectResult($"was {((OkObjectResult)result.Value!).Value}");
        }));

        Assert.Equal("200 was True True", await app.GetTextAsync("/api/traced"));
    }

    [Fact]
    public async Task An_exception_arrives_as_it_was_thrown_and_can_be_answered()
    {
        await using var app = await StartAsync(builder => builder.UseMiddleware(async (context, next) =>
        {
            try
            {
                await next();
            }
            catch (InvalidOperationException e)
            {
                context.GetInvocationResult().Value = new ObjectResult(e.Message) { StatusCode = 409 };
            }
        }));

        Assert.Equal("409 Step 0.", await app.GetTextAsync("/api/faulty"));
    }

    [Fact]
    public async Task Request_middleware_and_function_share_the_services_of_one_scope()
    {
        var scoped = new List<Scoped>();
        var same = false;
        await using var app = await StartAsync(builder => builder.UseMiddleware((context, next) =>
        {
            scoped.Add(context.InstanceServices.GetRequiredService<Scoped>());
            same = ReferenceEquals(context.InstanceServices, context.GetHttpContext()!.RequestServices);
            return next();
        }));

        Assert.Equal("200 True True", await app.GetTextAsync("/api/traced"));
        Assert.Equal("200 True True", await app.GetTextAsync("/api/traced"));
        await app.StopAsync();

        Assert.True(same);
        Assert.NotSame(scoped[0], scoped[1]);
        Assert.All(scoped, service => Assert.True(service.IsDisposed));
    }

    [Fact]
    public async Task A_function_class_is_never_disposed()
    {
        await using var app = await StartAsync(_ => { });

        await app.GetTextAsync("/api/traced");
        await app.StopAsync();

        Assert.Equal(["function"], _trail.Steps);
    }

    private Func<FunctionContext, Func<Task>, Task> Step(string name) => async (_, next) =>
    {
        _trail.Steps.Add(name);
        await next();
        _trail.Steps.Add($"{name} out");
    };

    private Func<FunctionContext, Func<Task>, Task> SeesRequest(string name) => async (context, next) =>
    {
        _trail.Steps.Add($"{name} {context.GetHttpContext() is not null}");
        await next();
        _trail.Steps.Add($"{name} {context.GetHttpContext() is not null}");
    };

    private Task<WorkerApp> StartAsync(Action<FunctionsApplicationBuilder> configure) =>
        WorkerApp.StartAsync([typeof(Traced), typeof(Faulty)], builder =>
        {
            builder.Services.AddSingleton(_trail).AddScoped<Scoped>();
            configure(builder);
        });
}
