using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Elements;

namespace PowerCatalog.Seeds.Tests;

public class TheYear
{
    [Fact]
    public void Comes_to_the_figures_of_the_report()
    {
        Assert.NotEmpty(Seeds.Demonstration.Targets.Keys);
        Assert.Empty(Seeds.Demonstration.Differences());
    }

    [Fact]
    public void Gives_no_code_twice()
    {
        var codes = Seeds.Rows("list", "add").Select(row => row["code"]).ToList();
        Assert.NotEmpty(codes);
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(codes, code => Assert.True(CodeShapes.IsStandard(code), code));
    }

    [Fact]
    public void Gives_no_name_twice_within_a_department()
    {
        var names = Seeds.Rows("list", "add").Select(row => (row["department"], row["name"])).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Fact]
    public void Changes_each_power_by_one_decision_at_most()
    {
        var decisions = from book in Seeds.Demonstration.Books
                        from sheet in book.Sheets
                        where sheet.Key == "change"
                        from code in sheet.Rows.Select(row => row["code"]).Distinct()
                        select code;
        var codes = decisions.ToList();
        Assert.NotEmpty(codes);
        Assert.Equal(codes.Count, codes.Distinct().Count());
    }

    [Fact]
    public void States_each_value_before_a_change_as_the_opening_list_has_it()
    {
        var opening = Seeds.Rows("list").ToDictionary(row => row["code"]);
        var elements = new Writing.Layout(Seeds.Root).ElementNames.ToDictionary(pair => pair.Value, pair => pair.Key);
        Assert.All(Seeds.Rows("change"), row => Assert.Equal(opening[row["code"]].Cell(elements[row["element"]]), row["from"]));
    }

    [Fact]
    public void Writes_legal_bases_and_limits_in_the_form_that_the_catalog_keeps()
    {
        foreach (var row in Seeds.Rows("list", "add"))
        {
            Assert.Equal(row.Cell("legalBasis"), LegalBasis.Normalize(row.Cell("legalBasis")));
            if (row.Cell("statutoryLimit").Length == 0) continue;
            Assert.True(Limit.TryParse(row["statutoryLimit"], out var statutory) && Plain(statutory) == row["statutoryLimit"]);
            Assert.True(
                Limit.TryParse(row["promisedLimit"], out var promised) && Plain(promised) == row["promisedLimit"]
                    && promised.Days <= statutory!.Days);
        }
    }

    private static string Plain(Limit limit) => limit.Kind switch
    {
        DayKind.Working => $"{limit.Days}工作日",
        DayKind.Natural => $"{limit.Days}自然日",
        DayKind.AtOnce => "即办",
        _ => "无",
    };

    [Fact]
    public void Takes_effect_within_the_year()
    {
        var days = Seeds.Demonstration.Books.Skip(1).Select(book => book.Header.First(pair => pair.Key == "effective").Value)
            .Concat(
                Seeds.Demonstration.Books.Skip(1).SelectMany(book => book.Sheets).SelectMany(sheet => sheet.Rows)
                    .Select(row => row.Cell("effective")).Where(day => day.Length > 0));
        Assert.All(days, day => Assert.StartsWith("2021-", day, StringComparison.Ordinal));
    }

    [Fact]
    public void Says_in_each_title_that_it_is_synthetic() =>
        Assert.All(
            Seeds.Demonstration.Books, book =>
                Assert.Contains("合成示例", book.Header.First(pair => pair.Key == "title").Value, StringComparison.Ordinal));

    [Fact]
    public void Scaled_has_as_many_times_the_powers_and_no_code_twice()
    {
        var scaled = Seeds.Demonstration.Books.Select(book => Writing.Scaling.Multiply(book, 101)).SelectMany(book => book.Sheets)
            .Where(sheet => sheet.Key is "list" or "add");
        var codes = scaled.SelectMany(sheet => sheet.Rows).Select(row => row["code"]).ToList();
        Assert.Equal(101 * Seeds.Rows("list", "add").Count(), codes.Count);
        Assert.Equal(codes.Count, codes.Distinct().Count());
    }
}
