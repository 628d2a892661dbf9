using PowerCatalog.Domain.Text;

namespace PowerCatalog.Listings.OpenData;

/// <summary>
/// How the list stands in the vocabulary of public services: CPSV-AP 3.2.0 (https://semiceu.github.io/CPSV-AP/releases/3.2.0/).
/// </summary>
public static class ServiceMapping
{
    /// <summary>The classes and properties, each with what it holds.</summary>
    public static IReadOnlyList<(string Term, Bilingual Of)> All { get; } =
    [
        ("cpsv:PublicService", new("一项职权或公共服务", "A power or a service")),
        ("dct:identifier", new("职权编码", "Its code")),
        ("dct:title", new("职权名称", "Its name")),
        ("dct:description", new("类型、名称和实施部门合成的一句话", "A sentence of its category, name and department")),
        ("dct:type", new("职权类型", "Its category")),
        ("adms:status", new("是否暂停", "Whether it is suspended")),
        ("cv:hasCompetentAuthority → cv:PublicOrganisation", new("实施部门：编码、名称、区划", "Its department: code, name, division")),
        ("cv:hasLegalResource → eli:LegalResource", new("设定依据中的法律文件", "The legal documents of its legal basis")),
        ("cv:processingTime", new(
            "承诺时限的天数（P20D）；工作日也按天数写，原文见数据集“职权和公共服务”",
            "The days of the promised limit (P20D), working days too; the data set powers has the text")),
        ("cpsv:hasInput → cv:Evidence", new("申请材料，每份一个", "The documents to hand in, one each")),
        ("cpsv:produces → cv:Output", new("办理结果", "The result")),
        ("cv:hasCost → cv:Cost", new("收费情况", "Fees")),
        ("cv:contactPoint → cv:ContactPoint", new("咨询电话、网上办理地址", "Phone, online address")),
        ("cv:thematicArea", new("服务主题", "Topic")),
    ];
}
