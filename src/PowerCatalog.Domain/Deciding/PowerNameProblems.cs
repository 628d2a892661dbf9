using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;

namespace PowerCatalog.Domain.Deciding;

/// <summary>The problems of lines that name a power by its name, or a name beside its code.</summary>
internal static class PowerNameProblems
{
    private const int Shown = 5;

    public static Problem OtherPower(
        FieldValue cell, DraftLine line, PowerState state, string department, CategoryName category, bool otherName, string ofName)
    {
        var written = line.Fields[Fields.Name]?.Text;
        var beside = string.Join('，', new[] { line.Fields[Fields.Department]?.Text, line.Fields[Fields.Category]?.Text }.OfType<string>());
        var code = state.Code.Value;
        return Problem.Error(
            "power.other-name", cell.Place,
            $"编码“{code}”在清单上是“{state.Name}”（{department}，{category.Zh}），本行写作“{written ?? ""}”{(beside.Length > 0 ? $"（{beside}）" : "")}。"
                + $"{(!otherName ? "请核对编码。" : ofName.Length > 0 ? $"清单上叫这个名称的是：{ofName}。请核对编码。" : "清单上没有叫这个名称的职权。请核对编码和名称。"):whole}",
            $"On the list the code '{code}' is '{state.Name}' ({department}, {category.En}); this line says '{written ?? ""}' {beside}. "
                + $"{(otherName && ofName.Length > 0 ? $"The name belongs to: {ofName}. " : ""):whole}Check the code.");
    }

    public static Problem Unknown(FieldValue name, string near) => Problem.Error(
        "power.unknown-name", name.Place,
        $"清单上没有名称为“{name.Text}”的职权。{(near.Length > 0 ? $"名称相近的有：{near}。" : ""):whole}请核对名称，或填写职权编码。",
        $"No power on the list is called '{name.Text}'. {(near.Length > 0 ? $"Similar names: {near}. " : ""):whole}Check the name or give "
            + "the code.");

    public static Problem Ambiguous(FieldValue name, string candidates, int fitting) => Problem.Error(
        "power.ambiguous-name", name.Place,
        fitting > 1
            ? $"名称为“{name.Text}”的职权不止一项：{candidates:whole}。请填写职权编码。"
            : $"名称为“{name.Text}”的职权，部门或类型与本行不符：{candidates:whole}。请核对，或填写职权编码。",
        fitting > 1
            ? $"More than one power is called '{name.Text}': {candidates:whole}. Give the code."
            : $"The department or category of the powers called '{name.Text}' differs from this line: {candidates:whole}. Check them or "
                + "give the code.");

    public static Problem ReservedCode(FieldValue cell) => Problem.Error(
        "power.code-reserved", cell.Place,
        $"“{cell.Text}”是系统编定的暂编码的形式，不能自行填写。没有编码的请留空，由系统编定。",
        $"'{cell.Text}' has the form of a provisional code, which only the system assigns. Leave the code empty where there is none.");

    public static Problem ProvisionalCodes(string first, string last, long count) => Problem.Warning(
        "power.provisional-code", null,
        $"有 {count} 项职权没有编码，已编暂编码 {first}{(count > 1 ? $" 至 {last}" : "")}。取得国家编码后，请以“变更”记入“基本编码”。",
        $"{(count == 1 ? "One power has no code and gets a provisional one" : $"{count} powers get provisional codes"):whole}, "
            + $"{first}{(count > 1 ? $" to {last}" : "")}. Record the national code later "
            + "as a change of 基本编码.");

    public static Problem OtherCode(FieldValue cell, PowerState state, Element element) => Problem.Warning(
        "power.other-code", cell.Place,
        $"清单上“{state.Name}”的编码是 {state.Code.Value}，本行写作“{cell.Text}”。编码不变，本行的编码作为“{element.Zh}”提出变更；是另一项职权的，请改为一减一增。",
        $"On the list '{state.Name}' has the code {state.Code.Value}; this line says '{cell.Text}'. A code is for good, so this one is "
            + $"proposed as a change of '{element.En}'; for another power, record a removal and an addition.");

    public static Problem SameStandingCode(FieldValue cell, string holder) => Problem.Warning(
        "power.same-standing-code", cell.Place, $"清单上的 {holder} 已使用编码“{cell.Text}”，本行改编暂编码。请核对是否重复。",
        $"{holder} on the list has the code '{cell.Text}' already, so this line gets a provisional one. Check whether it is a duplicate.");

    public static Problem SameNameInFile(FieldValue name, Place other) => Problem.Warning(
        "power.same-name", name.Place, $"“{name.Text}”在 {other} 已出现过，部门相同。请核对是否重复。",
        $"'{name.Text}' of the same department already appears at {other}. Check whether it is a duplicate.");

    public static Problem SameNameOnList(FieldValue name, string known) => Problem.Warning(
        "power.same-name", name.Place, $"清单上已有同一部门的“{name.Text}”：{known:whole}。请核对是否重复。",
        $"The list already has '{name.Text}' of the same department: {known:whole}. Check whether it is a duplicate.");

    /// <summary>The first few powers with their codes, and how many there are.</summary>
    public static string Show(IReadOnlyCollection<PowerState> powers, Func<PowerState, (string Department, string Category)> of) =>
        string.Join('、', powers.Take(Shown).Select(power =>
        {
            var (department, category) = of(power);
            return $"{power.Code.Value}“{Quote.Of(power.Name)}”（{department}，{category}）";
        })) + (powers.Count > Shown ? $"等 {powers.Count} 项" : "");
}
