using BangGiao.Values.Json;

namespace BangGiao.Unit.Values.Json;

public class CodeNameTests
{
    public enum Body
    {
        NationalAssembly,
        State,
        UNMember,
        G7Plus,
        Half2Year,
    }

    [Fact]
    public void Codes_are_the_names_in_snake_case_in_the_order_of_declaration() =>
        Assert.Equal(["national_assembly", "state", "un_member", "g7_plus", "half2_year"], CodeName.All(typeof(Body)));

    [Fact]
    public void Every_code_is_read_back()
    {
        foreach (var value in Enum.GetValues<Body>())
        {
            Assert.True(CodeName.TryParse<Body>(CodeName.Of(value), out var read));
            Assert.Equal(value, read);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("State")]
    [InlineData("0")]
    [InlineData("state, un_member")]
    [InlineData(" state")]
    public void Another_case_a_number_or_a_list_is_no_code(string? code) => Assert.False(CodeName.TryParse<Body>(code, out _));

    [Fact]
    public void An_undeclared_value_has_no_code() => Assert.Throws<ArgumentOutOfRangeException>(() => CodeName.Of((Body)99));
}
