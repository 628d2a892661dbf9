using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Domain.Tests.Problems;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("一二三", 3, "一二三")]
    [InlineData("一二三四", 3, "一二…")]
    [InlineData("一😀三四", 3, "一…")]
    [InlineData("😀二三四", 3, "😀…")]
    public void A_text_that_is_too_long_is_cut_and_no_character_is_split(string text, int longest, string quoted) =>
        Assert.Equal(quoted, Quote.Of(text, longest));

    [Fact]
    public void A_sentence_quotes_the_beginning_of_a_long_text_and_the_programs_own_whole()
    {
        var text = new string('长', 200);
        Assert.Equal($"写作“{new string('长', 99)}…”", Text($"写作“{text}”"));
        Assert.Equal("可以：" + text, Text($"可以：{text:whole}"));
        Assert.Throws<FormatException>(() => Text($"可以：{text:x}"));
    }

    [Fact]
    public void A_sentence_writes_nothing_for_nothing_and_numbers_in_the_invariant_culture()
    {
        string? nothing = null;
        Assert.Equal("“” 1.5 17", Text($"“{nothing}” {1.5} {17L}"));
    }

    [Fact]
    public void What_only_programs_can_use_is_not_on_pages()
    {
        var problem = Problem.Error(
            "file.any", null, $"请补上{"（命令行用 --map）":elsewhere}。", $"Add it{" (--map)":elsewhere}{" here":page}.");
        Assert.Equal(("请补上（命令行用 --map）。", "Add it (--map)."), (problem.Zh, problem.En));
        Assert.Equal(("请补上。", "Add it here."), (problem.OnPages.Zh, problem.OnPages.En));
        Assert.Equal("一号：请补上。", problem.After("一号：", "No 1: ").OnPages.Zh);
        Assert.Equal("whole", new Problem("any", Severity.Error, null, "整句", "whole").OnPages.En);
    }

    private static string Text(Sentence sentence) => sentence.ToString();
}
