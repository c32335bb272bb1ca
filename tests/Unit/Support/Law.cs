using FsCheck;
using FsCheck.Fluent;

namespace BangGiao.Unit.Support;

/// <summary>Checks a property for all values of a generator.</summary>
internal static class Law
{
    public static void Holds<T>(Gen<T> generator, Func<T, bool> law, int times = 500) =>
        Prop.ForAll(generator.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(times));

    /// <summary>As <see cref="Holds{T}(Gen{T}, Func{T, bool}, int)"/>, for what is asynchronous.</summary>
    public static void Holds<T>(Gen<T> generator, Func<T, Task<bool>> law, int times = 500) =>
        Prop.ForAll(generator.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(times));
}
