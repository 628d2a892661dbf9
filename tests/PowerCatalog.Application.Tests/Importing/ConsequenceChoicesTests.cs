using PowerCatalog.Application.Importing;

namespace PowerCatalog.Application.Tests.Importing;

public sealed class ConsequenceChoicesTests
{
    [Fact]
    public void Rows_and_reasons_become_the_words_of_the_column()
    {
        Assert.True(ConsequenceChoices.TryParse(["减少!5", " 乡镇!2 "], ["减少!6=另行收回 = 下月"], out var choices, out _));
        Assert.Equal(
            [("减少!5", "一并办理"), ("乡镇!2", "一并办理"), ("减少!6", "不办理：另行收回 = 下月")],
            choices.Select(pair => (pair.Key, pair.Value)));
    }

    [Theory]
    [InlineData("all")]
    [InlineData("ALL")]
    public void All_stands_for_those_that_decide_nothing(string all)
    {
        Assert.True(ConsequenceChoices.TryParse([all], [], out var choices, out _));
        Assert.Equal("*", Assert.Single(choices).Key);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("减少!5|减少!5", "减少!5")]
    public void An_acceptance_without_a_row_or_twice_is_wrong(string accepted, string wrong)
    {
        Assert.False(ConsequenceChoices.TryParse(accepted.Split('|'), [], out _, out var entry));
        Assert.Equal(wrong, entry);
    }

    [Theory]
    [InlineData("减少!5")]
    [InlineData("减少!5=")]
    [InlineData("=理由")]
    [InlineData("减少!4=理由")]
    public void A_refusal_without_a_row_or_a_reason_or_of_what_is_accepted_is_wrong(string declined)
    {
        Assert.False(ConsequenceChoices.TryParse(["减少!4"], [declined], out _, out var wrong));
        Assert.Equal(declined, wrong);
    }
}
