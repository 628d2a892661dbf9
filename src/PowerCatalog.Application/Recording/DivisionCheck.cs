using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;

namespace PowerCatalog.Application.Recording;

/// <summary>
/// Whether a catalog that is to be opened is of a government that the reference data knows: a slip in a code would open a catalog of
/// nobody, without name and townships, and nothing recorded can be taken back.
/// </summary>
internal static class DivisionCheck
{
    /// <summary>The question; null where the division is known.</summary>
    public static Problem? Of(DivisionCode division, ReferenceData reference)
    {
        if (reference.Division(division) is not null) return null;
        var near = reference.Divisions.Near(division.Value);
        var listed = string.Join("、", near.Select(known => $"{known.Code} {known.Path}"));
        var (zh, en) = near.Count == 0 ? ("", "") : ($"相近的有：{listed}。", $"Near ones: {listed}. ");
        return Problem.Error(
            "division.unknown", null,
            $"参考数据中没有区划 {division}，不能确认这是哪个政府的清单。{zh:whole}请核对代码；"
                + $"确是新设区划的，请{"在命令行 import 时加 --new-division":elsewhere}{"联系管理员":page}。",
            $"The reference data has no division {division}, so whose catalog this would be is not certain. {en:whole}"
                + $"Check the code; for a new division, {"open the catalog on the command line with 'import --new-division'":elsewhere}"
                + $"{"ask the operator":page}.");
    }
}
