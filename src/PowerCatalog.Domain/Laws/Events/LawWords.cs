using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Laws.Events;

/// <summary>What results, kinds and levels of documents are called.</summary>
public static class LawWords
{
    /// <summary>A result.</summary>
    public static Bilingual Of(LawResult result) => result switch
    {
        LawResult.Repealed => new("废止", "repealed"),
        LawResult.Expired => new("失效", "expired"),
        LawResult.Amended => new("修改", "amended"),
        LawResult.Retained => new("继续有效", "retained"),
        _ => throw new NotSupportedException($"The result {result} has no name."),
    };

    /// <summary>A kind of document; null where none is stated.</summary>
    public static Bilingual Of(DocumentClass? kind) => kind switch
    {
        DocumentClass.Law => new("法律法规规章", "law, regulation or rule"),
        DocumentClass.Normative => new("规范性文件", "normative document"),
        DocumentClass.Policy => new("政策性文件", "policy document"),
        DocumentClass.Other => new("其他文件", "other document"),
        null => new("未注明类别", "kind not stated"),
        _ => throw new NotSupportedException($"The kind {kind} has no name."),
    };

    /// <summary>A level; null where none is stated.</summary>
    public static Bilingual Of(DocumentLevel? level) => level switch
    {
        DocumentLevel.Own => new("本级政府", "the government's own"),
        DocumentLevel.Department => new("部门", "of a department"),
        DocumentLevel.Lower => new("下级", "of a lower government"),
        DocumentLevel.Higher => new("上级", "of a higher body"),
        null => new("未注明层级", "level not stated"),
        _ => throw new NotSupportedException($"The level {level} has no name."),
    };
}
