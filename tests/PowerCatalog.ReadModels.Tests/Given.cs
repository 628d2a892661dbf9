using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests;

/// <summary>Small catalogs that can be counted by hand.</summary>
internal static class Given
{
    public const string SchoolBus = "640102001000";
    public const string Seizure = "640306001000";
    public const string Records = "642002001000";
    public const string Jinji = "640302100000";

    /// <summary>A permit and a service of 市教育局, a coercion of 市公安局, from 2021-01-01.</summary>
    public static DraftBuilder List() => DraftBuilder.List()
        .Add(
            SchoolBus, "校车使用许可", "行政许可", "市教育局", ("legalBasis", "《中华人民共和国教育法》第五条《校车安全管理条例》第十五条、第十六条"), ("statutoryLimit", "20工作日"),
            ("promisedLimit", "10工作日"), ("steps", "4"))
        .Add(Seizure, "扣留机动车", "行政强制", "市公安局", ("legalBasis", "《道路交通安全法》第九十六条"), ("statutoryLimit", "30自然日"))
        .Add(Records, "学籍查询（含ETC卡）", "公共服务", "市教育局", ("townshipService", "是"), ("crossProvince", "是"));

    public static DraftBuilder Adjustment(int number, string day) => DraftBuilder.Adjustment($"吴政发〔2021〕{number}号", day);
}
