using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Deciding;

/// <summary>The catalogs that decisions are tested on, and what is said of their answers.</summary>
internal static class Given
{
    public const string SchoolBus = "640102001000";
    public const string Seizure = "640306001000";
    public const string Records = "642002001000";
    public const string Unused = "640102009000";
    public const string Jinji = "640302100000";
    public const string Gaozha = "640302102000";

    /// <summary>A permit and a service of 市教育局, a coercion of 市公安局, from 2021-01-01.</summary>
    public static MemoryCatalog List() => MemoryCatalog.Open(DraftBuilder.List()
        .Add(SchoolBus, "校车使用许可", "行政许可", "市教育局",
            ("legalBasis", "《校车安全管理条例》第十五条"), ("statutoryLimit", "20工作日"), ("promisedLimit", "10工作日"))
        .Add(Seizure, "扣留机动车", "行政强制", "市公安局", ("legalBasis", "《道路交通安全法》第九十六条"))
        .Add(Records, "学籍查询", "公共服务", "市教育局"));

    /// <summary>The same with the permit given to 金积镇 from 2021-03-01.</summary>
    public static MemoryCatalog Delegated()
    {
        var catalog = List();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕3号", "2021-03-01").Delegate(SchoolBus, "金积镇"));
        return catalog;
    }

    /// <summary>The draft is refused with this code once, at this place.</summary>
    public static void Refuses(this MemoryCatalog catalog, DraftBuilder draft, string code, string? place) =>
        Says(catalog.Decide(draft), Severity.Error, code, place);

    /// <summary>The draft is sound, with this warning once at this place.</summary>
    public static void Warns(this MemoryCatalog catalog, DraftBuilder draft, string code, string? place)
    {
        var decision = catalog.Decide(draft);
        Says(decision, Severity.Warning, code, place);
        Assert.True(decision.IsSound);
    }

    /// <summary>The draft's one fact; it is sound, without a warning.</summary>
    public static T Gives<T>(this MemoryCatalog catalog, DraftBuilder draft) where T : Fact
    {
        var decision = catalog.Decide(draft);
        Assert.Empty(decision.Problems);
        return Assert.IsType<T>(Assert.Single(decision.Facts));
    }

    private static void Says(Assessment decision, Severity severity, string code, string? place)
    {
        var problem = Assert.Single(decision.Problems, problem => problem.Code == code);
        Assert.Equal(place, problem.Place?.ToString());
        Assert.Equal(severity, problem.Severity);
        Assert.EndsWith("。", problem.Zh, StringComparison.Ordinal);
        Assert.EndsWith(".", problem.En, StringComparison.Ordinal);
        if (severity == Severity.Error) Assert.False(decision.IsSound);
    }
}
