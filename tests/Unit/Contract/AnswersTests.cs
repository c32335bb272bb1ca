using BangGiao.Contract.OpenApi.Operations;

namespace BangGiao.Unit.Contract;

/// <summary>The contract is generated from the types of the answers.</summary>
public sealed class AnswersTests
{
    // Each is a map with known keys, or a document with members that depend on the error.
    private static readonly string[] Described = ["Codes", "Health", "ImportReport", "Index", "Problem", "ProblemError"];

    [Fact]
    public void The_body_of_an_answer_is_a_record_and_a_fragment_describes_no_other() => Assert.Equal(
        Described,
        Fragment.All.SelectMany(fragment => fragment.Shapes.Properties()).Select(shape => shape.Name).Order(StringComparer.Ordinal));
}
