using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

// Each of these is one fault that a start has to find.
namespace BangGiao.Contract.FunctionsWorker.Faults;

public static class Outer
{
    public static class Nested
    {
        [Function("Nested")]
        public static void Run([HttpTrigger] HttpRequest req)
        {
        }
    }
}

public abstract class AbstractBase
{
    [Function("Abstract")]
    public static void Run([HttpTrigger] HttpRequest req)
    {
    }
}

public sealed class Generic<T>(List<T> items)
{
    [Function("GenericClass")]
    public void Run([HttpTrigger] HttpRequest req) => items.Clear();
}

public static class GenericMethod
{
    [Function("GenericMethod")]
    public static void Run<T>([HttpTrigger] HttpRequest req)
    {
    }
}

public static class Overloads
{
    [Function("OverloadOne")]
    public static void Run([HttpTrigger] HttpRequest req)
    {
    }

    [Function("OverloadTwo")]
    public static void Run([HttpTrigger] HttpRequest req, string? id)
    {
    }
}

public static class Hidden
{
    [Function("Hidden")]
    internal static void Run([HttpTrigger] HttpRequest req)
    {
    }
}

public static class TwinOne
{
    [Function("Twin")]
    public static void Run([HttpTrigger(Route = "one")] HttpRequest req)
    {
    }
}

public static class TwinTwo
{
    [Function("TWIN")]
    public static void Run([HttpTrigger(Route = "two")] HttpRequest req)
    {
    }
}

public static class DigitFirst
{
    [Function("1st")]
    public static void Run([HttpTrigger] HttpRequest req)
    {
    }
}

public static class LineEnd
{
    [Function("Line\n")]
    public static void Run([HttpTrigger(Route = "x")] HttpRequest req)
    {
    }
}

public static class NamedHost
{
    [Function("Host")]
    public static void Run([HttpTrigger] HttpRequest req)
    {
    }
}

public static class AdminRoute
{
    [Function("AdminRoute")]
    public static void Run([HttpTrigger(Route = "Administrators/{id}")] HttpRequest req)
    {
    }
}

public static class RuntimeRoute
{
    [Function("RuntimeRoute")]
    public static void Run([HttpTrigger(Route = "/runtime")] HttpRequest req)
    {
    }
}

public static class BadRoute
{
    [Function("BadRoute")]
    public static void Run([HttpTrigger(Route = "x/{id")] HttpRequest req)
    {
    }
}

public static class BadConstraint
{
    [Function("BadConstraint")]
    public static void Run([HttpTrigger(Route = "x/{id:nothing}")] HttpRequest req)
    {
    }
}

public sealed record Body(string Name);

public static class OnBody
{
    [Function("OnBody")]
    public static void Run([HttpTrigger] Body body)
    {
    }
}

public static class NoTrigger
{
    [Function("NoTrigger")]
    public static void Run(HttpRequest req)
    {
    }
}

public static class TwoTriggers
{
    [Function("TwoTriggers")]
    public static void Run([HttpTrigger] HttpRequest req, [TimerTrigger("0 0 * * * *")] TimerInfo timer)
    {
    }
}

public static class TakesService
{
    [Function("TakesService")]
    public static void Run([HttpTrigger] HttpRequest req, IServiceProvider services)
    {
    }
}

public static class TakesDateOnly
{
    [Function("TakesDateOnly")]
    public static void Run([HttpTrigger] HttpRequest req, DateOnly day)
    {
    }
}

public static class TakesQuery
{
    [Function("TakesQuery")]
    public static void Run([HttpTrigger] HttpRequest req, string? query)
    {
    }
}

public static class TextInTimer
{
    [Function("TextInTimer")]
    public static void Run([TimerTrigger("0 0 * * * *")] TimerInfo timer, string text)
    {
    }
}

public static class TimerOnText
{
    [Function("TimerOnText")]
    public static void Run([TimerTrigger("0 0 * * * *")] string timer)
    {
    }
}

public static class BadSchedule
{
    [Function("BadSchedule")]
    public static void Run([TimerTrigger("every day")] TimerInfo timer)
    {
    }
}

public static class NoSuchSetting
{
    [Function("NoSuchSetting")]
    public static void Run([TimerTrigger("%Missing%")] TimerInfo timer)
    {
    }
}

public static class ReturnsBareValueTask
{
    [Function("ReturnsBareValueTask")]
    public static ValueTask Run([HttpTrigger] HttpRequest req) => default;
}

public static class AsyncVoid
{
    [Function("AsyncVoid")]
    public static async void Run([HttpTrigger] HttpRequest req) => await Task.Yield();
}

public static class Sound
{
    [Function("Sound")]
    public static IActionResult Run([HttpTrigger] HttpRequest req) => new OkResult();
}
