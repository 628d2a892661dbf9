using System.Text.RegularExpressions;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Deciding;

/// <summary>A line without a field that it needs is refused, and the field is named by a heading that its column may have.</summary>
public sealed partial class WhenFieldsAreMissing
{
    [Theory]
    [InlineData(LineKind.Add, "name category department")]
    [InlineData(LineKind.Remove, "code_or_name reason")]
    [InlineData(LineKind.Change, "code_or_name element")]
    [InlineData(LineKind.Transfer, "code_or_name fromDepartment toDepartment")]
    [InlineData(LineKind.Delegate, "code_or_name townships mode")]
    [InlineData(LineKind.Recall, "code_or_name townships reason")]
    [InlineData(LineKind.Suspend, "code_or_name action reason")]
    [InlineData(LineKind.Department, "action department")]
    [InlineData(LineKind.Township, "action township townshipName")]
    [InlineData(LineKind.Correct, "revision item reason")]
    [InlineData(LineKind.Annul, "annuls annulledFrom reason")]
    public void Given_an_empty_line_every_field_that_it_needs_is_named(LineKind kind, string fields) =>
        Assert.Equal(fields.Split(' '), Missing(DraftBuilder.Adjustment().Line(kind)));

    [Theory]
    [InlineData("更名", "newName")]
    [InlineData("合并", "into")]
    public void Given_a_department_without_what_becomes_of_it_that_is_named(string action, string field) =>
        Assert.Equal([field], Missing(DraftBuilder.Adjustment().Department(action, "市教育局")));

    [Fact]
    public void Given_a_township_without_its_new_name_that_is_named() =>
        Assert.Equal(["newName"], Missing(DraftBuilder.Adjustment().Township("更名", Given.Jinji, "金积镇")));

    private static List<string> Missing(DraftBuilder draft)
    {
        var problems = Given.List().Decide(draft).Problems;
        Assert.All(problems, problem => Assert.Equal("value.missing", problem.Code));
        var named = problems.Select(problem => TestReference.Data.Headings.FieldOf(Heading().Match(problem.Zh).Value) ?? "code_or_name")
            .ToList();
        Assert.Equal(named.Select(field => $"This line has nothing for '{LabelOf(field)}'."), problems.Select(problem => problem.En));
        return named;
    }

    private static string LabelOf(string field) => field == "code_or_name" ? "Code of the power or name" : FieldLabels.English(field);

    [GeneratedRegex("(?<=“).*(?=”)")]
    private static partial Regex Heading();
}
