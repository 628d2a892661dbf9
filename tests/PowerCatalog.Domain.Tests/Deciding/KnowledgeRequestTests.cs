using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Deciding;

public sealed class KnowledgeRequestTests
{
    [Fact]
    public void It_names_what_the_lines_name_and_nothing_else()
    {
        var request = For(
            DraftBuilder.Adjustment().Add("X1", more: (Fields.Supersedes, "X2、X3")).Remove("X4", more: (Fields.SupersededBy, "X1"))
                .Department("撤销", "市教育局").Correct(17, "整条", null, null).Annul("吴政发〔2021〕3号"));
        Assert.Equal(["X1", "X2", "X3", "X4"], request.Powers.Select(power => power.Value).Order(StringComparer.Ordinal));
        Assert.Equal(["市教育局"], request.DepartmentsWithHoldings);
        Assert.Equal([17L], request.Facts);
        Assert.Equal(["吴政发〔2021〕3号"], request.Adjustments);
    }

    [Fact]
    public void A_code_of_another_power_that_a_line_adds_has_no_near_ones() => Assert.Equal(
        ["X2", "X3", "X5"],
        For(
            DraftBuilder.Adjustment().Remove("X4", more: (Fields.SupersededBy, "X1、X5")).Add("X1", more: (Fields.Supersedes, "X2、X3")))
            .CodesOfOthers.Select(power => power.Value).Order(StringComparer.Ordinal));

    [Fact]
    public void A_revision_that_is_no_number_names_no_fact() => Assert.Empty(
        For(DraftBuilder.Adjustment().Line(LineKind.Correct, (Fields.Revision, "十七"))).Facts);

    private static KnowledgeRequest For(DraftBuilder builder)
    {
        var draft = builder.Build();
        return KnowledgeRequest.For(AdjustmentId.Of(new byte[16]), draft, DraftDigests.Of(draft));
    }
}
