using FsCheck;
using FsCheck.Fluent;

namespace BangGiao.Unit.Support;

/// <summary>What must hold for everything that a generator can think of.</summary>
internal static class Law
{
    public static void Holds<T>(Gen<T> generator, Func<T, bool> law, int times = 500) =>
        Prop.ForAll(generator.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(times));
}
