using PowerCatalog.Application.Importing;
using PowerCatalog.Application.Recording;
using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Features.Recording.Pages;

/// <summary>What is said where a file, or a part of it, was not recorded.</summary>
internal static class RecordingNotices
{
    private const int MostNamed = 5;

    /// <summary>Something in it has errors.</summary>
    public static string Refused(PageLanguage language, ImportResult result)
    {
        if (result.Standing.Count == 0) return language["有错误，没有记录。", "There are errors; nothing was recorded."];
        var (standing, refused) = (Named(language, result.Standing), result.Last.DocumentNumber);
        return language[
            $"已记录 {result.Standing.Count} 件：{standing}。没有记录：{refused}（有错误）{(result.NotTried > 0 ? $"，以及其后的 {result.NotTried} 件" : "")}。"
                + "请按下面所列改正后重新上传整个文件；已记录的不会重复记录。",
            $"Recorded: {result.Standing.Count} ({standing}). Not recorded: {refused}, which has errors"
                + $"{(result.NotTried > 0 ? $", and the {result.NotTried} after it" : "")}. Mend what stands below and send the whole file "
                + "again; what is recorded is not recorded twice."];
    }

    /// <summary>The catalog has moved since the person looked.</summary>
    public static string Moved(PageLanguage language, ImportResult result) => result.Standing.Count == 0
        ? language[
            "清单在您查看之后有了新的决定，还没有记录。下面是按最新清单重新核对的结果，请看过再记录。",
            "Another adjustment was recorded since you looked; nothing was recorded. This is the preview on top of the newest list. "
                + "Look at it, then record."]
        : language[
            $"记录期间清单有了新的决定：前面的 {result.Standing.Count} 件决定已记录，其余没有记录。下面是按最新清单重新核对的结果，请看过再记录。",
            $"Another adjustment was recorded meanwhile: the first {result.Standing.Count} adjustments are recorded, the others are not. "
                + "This is the preview on top of the newest list. Look at it, then record."];

    private static string Named(PageLanguage language, IReadOnlyList<RecordingResult> decisions) =>
        string.Join(language["、", ", "], decisions.Take(MostNamed).Select(decision => decision.DocumentNumber))
            + (decisions.Count > MostNamed ? language["等", " and others"] : "");
}
