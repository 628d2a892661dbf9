using System.Text.Json;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Seeds.Writing;

namespace PowerCatalog.Seeds.Tests;

public class TheDelegations
{
    private static readonly IReadOnlyList<Row> Given = [.. Seeds.Rows("delegate")];

    [Fact]
    public void Know_47_townships_and_no_other_unit()
    {
        using var divisions = JsonDocument.Parse(File.ReadAllText(Path.Combine(Seeds.Root, "catalog", "divisions.json")));
        var townships = divisions.RootElement.GetProperty("divisions").EnumerateArray()
            .First(division => division.GetProperty("code").GetString() == "640300")
            .GetProperty("townships").EnumerateArray().Select(township => TownshipCode.Parse(township.GetProperty("code").GetString()))
                .ToList();
        Assert.Equal(47, townships.Distinct().Count());
        Assert.All(townships, township => Assert.True(township.IsTownship));
    }

    [Fact]
    public void Name_none_of_the_units_that_are_no_townships()
    {
        string[] units = ["宁夏吴忠国家农业科技园区", "吴忠太阳山开发区", "树新林场", "640302401000", "640303400000", "640381401000"];
        Assert.NotEmpty(Given);
        Assert.All(Given, row => Assert.DoesNotContain(units, unit => row["townships"].Split('、').Contains(unit)));
    }

    [Fact]
    public void Entrust_no_coercion()
    {
        var categories = Seeds.Rows("list", "add").ToDictionary(row => row["code"], row => row["category"]);
        var entrusted = Given.Where(row => row["mode"] == "委托").ToList();
        Assert.NotEmpty(entrusted);
        Assert.All(entrusted, row => Assert.NotEqual("行政强制", categories[row["code"]]));
        Assert.Contains(Given, row => categories[row["code"]] == "行政强制");
    }

    [Fact]
    public void Entrust_with_a_letter_and_a_term_and_hand_over_with_a_provincial_basis()
    {
        Assert.All(
            Given.Where(row => row["mode"] == "委托"), row => Assert.True(row.Cell("instrument").Length > 0 && row.Cell("until").Length > 0));
        Assert.All(Given.Where(row => row["mode"] == "赋权"), row => Assert.NotEmpty(row.Cell("provincialBasis")));
    }
}
