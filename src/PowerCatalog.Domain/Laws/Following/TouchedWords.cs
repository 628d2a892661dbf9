using PowerCatalog.Domain.Laws.Matching;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Laws.Following;

/// <summary>What statuses and reasons are called.</summary>
public static class TouchedWords
{
    /// <summary>A status.</summary>
    public static Bilingual Of(TouchedStatus status) => status switch
    {
        TouchedStatus.Open => new("待处理", "open"),
        TouchedStatus.Adjusted => new("已调整", "adjusted"),
        TouchedStatus.Removed => new("已减少", "removed from the list"),
        TouchedStatus.Unaffected => new("确认不受影响", "confirmed unaffected"),
        _ => throw new NotSupportedException($"The status {status} has no name."),
    };

    /// <summary>Why a citation is not taken for a document.</summary>
    public static Bilingual Of(NearReason reason) => reason switch
    {
        NearReason.SameNumberOtherName => new("文号相同，名称不同", "same number, another name"),
        NearReason.SameNameOtherNumber => new("名称相同，文号不同", "same name, another number"),
        NearReason.SeveralOfTheName => new("同名文件不止一件，无法确定", "several documents have the name"),
        NearReason.OtherSuffix => new("名称只差“试行”等字样", "the names differ in a suffix such as 试行"),
        NearReason.NearName => new("名称相近", "a near name"),
        _ => throw new NotSupportedException($"The reason {reason} has no name."),
    };
}
