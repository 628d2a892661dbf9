namespace PowerCatalog.Papers.Documents;

/// <summary>
/// The paragraph styles of an official document by their ids; an office changes their look in its template. Sizes and fonts follow GB/T
/// 9704-2012: title 2号小标宋, text 3号仿宋, first headings 3号黑体, page numbers 4号宋体.
/// </summary>
public static class OfficialStyle
{
    /// <summary>发文机关标志: red, centred (7.2.4).</summary>
    public const string Issuer = "FawenJiguan";

    /// <summary>发文字号: centred, with the red line below it (7.2.5, 7.2.7).</summary>
    public const string Number = "FawenZihao";

    /// <summary>标题: centred (7.3.1).</summary>
    public const string Title = "GongwenBiaoti";

    /// <summary>主送机关: flush left (7.3.2).</summary>
    public const string Addressee = "ZhusongJiguan";

    /// <summary>正文: two characters indented (7.3.3).</summary>
    public const string Body = "GongwenZhengwen";

    /// <summary>附件说明: two characters indented, continued under its own text (7.3.4).</summary>
    public const string AnnexNote = "FujianShuoming";

    /// <summary>署名 and 成文日期: to the right (7.3.5).</summary>
    public const string Signature = "Shuming";

    /// <summary>The word 附件 with its number, in 黑体 at the top left of an annex (7.3.7).</summary>
    public const string AnnexMark = "FujianBiaozhi";

    /// <summary>A table's cells.</summary>
    public const string Cell = "BiaogeWenzi";

    /// <summary>The headings of a table.</summary>
    public const string CellHeading = "BiaogeBiaotou";

    /// <summary>页码 (7.5).</summary>
    public const string PageNumber = "Yema";
}
