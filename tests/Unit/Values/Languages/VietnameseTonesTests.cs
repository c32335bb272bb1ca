using BangGiao.Values.Languages;

namespace BangGiao.Unit.Values.Languages;

public sealed class VietnameseTonesTests
{
    [Theory]
    [InlineData("Hoà Bình", "Hòa Bình")]
    [InlineData("thuỷ", "thủy")]
    [InlineData("HOÀ", "HÒA")]
    [InlineData("khoẻ", "khỏe")]
    [InlineData("quý", "quý")]
    [InlineData("hoàn", "hoàn")]
    public void A_mark_has_one_place(string text, string settled)
    {
        Assert.Equal(settled, VietnameseTones.Settle(text));
    }

    [Fact]
    public void Both_ways_of_writing_sort_together_and_match()
    {
        string[] names = ["Hoa", "Hóa", "Hoà B", "Hòa A", "Hòa C"];

        Assert.Equal(["Hòa A", "Hoà B", "Hòa C"], names.Order(Collation.For(Language.Vi)).Where(name => name.Contains(' ', StringComparison.Ordinal)));
        Assert.True(FoldedComparer.Instance.Equals("hoà", "Hòa"));
    }
}
