using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Text;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Domain.Deciding;

/// <summary>The problems of lines that name a power by its name, or a name beside its code.</summary>
internal static class PowerNameProblems
{
    private const int Shown = 5;

    public static Problem OtherPower(
        FieldValue cell, DraftLine line, PowerState state, string department, CategoryName category, bool otherName, Bilingual? ofName)
    {
        var written = line.Fields[Fields.Name]?.Text;
        string[] beside = [.. new[] { line.Fields[Fields.Department]?.Text, line.Fields[Fields.Category]?.Text }.OfType<string>()];
        var code = state.Code.Value;
        return Problem.Error(
            "power.other-name", cell.Place,
            $"编码“{code}”在清单上是“{state.Name}”（{department}，{category.Zh}），本行写作“{written ?? ""}”"
                + $"{(beside.Length > 0 ? $"（{string.Join('，', beside)}）" : "")}。"
                + $"{(!otherName ? "请核对编码。" : ofName is not null ? $"清单上叫这个名称的是：{ofName.Zh}。请核对编码。" : "清单上没有叫这个名称的职权。请核对编码和名称。"):whole}",
            $"On the list the code '{code}' is '{state.Name}' ({department}, {category.En}); this line says '{written ?? ""}'"
                + $"{(beside.Length > 0 ? $" ({string.Join(", ", beside)})" : "")}. "
                + $"{(otherName && ofName is not null ? $"The name belongs to {ofName.En}. " : ""):whole}Check the code.");
    }

    /// <summary>A code that no power has; <paramref name="ofName"/> are the powers of the name beside it.</summary>
    public static Problem UnknownCode(FieldValue code, FieldValue? name, Bilingual? ofName) => Problem.Error(
        "power.unknown", code.Place, $"清单里没有编码为“{code.Text}”的职权。{OfNameZh(name, ofName):whole}",
        $"There is no power '{code.Text}' in the catalog.{OfNameEn(name, ofName):whole}");

    /// <summary>A code whose power is not on the list on the day.</summary>
    public static Problem NotInForce(FieldValue code, DateOnly date, FieldValue? name, Bilingual? ofName) => Problem.Error(
        "power.not-in-force", code.Place, $"职权“{code.Text}”在 {CatalogTime.Show(date)} 不在清单上。{OfNameZh(name, ofName):whole}",
        $"The power '{code.Text}' is not on the list on {CatalogTime.Show(date)}.{OfNameEn(name, ofName):whole}");

    /// <summary>A code of another power that no power has; <paramref name="near"/> are those with the nearest codes.</summary>
    public static Problem UnknownOther(FieldValue cell, string code, Bilingual? near) => Problem.Error(
        "power.unknown-other", cell.Place,
        $"“{code}”不是清单上职权的编码，本次调整也没有增加它。{(near is null ? "" : $"编码相近的有：{near.Zh}。"):whole}请核对。",
        $"'{code}' is not the code of a power on the list, and this adjustment adds none with it. "
            + $"{(near is null ? "" : $"Similar codes: {near.En}. "):whole}Check it.");

    public static Problem IntoItself(FieldValue cell, string code) => Problem.Error(
        "power.into-itself", cell.Place, $"“{code}”是本行职权自己的编码，不能并入自己，也不能来自自己。请填写另一项职权的编码。",
        $"'{code}' is the code of this line's own power, which goes into and comes from others only. Give the code of another power.");

    private static string OfNameZh(FieldValue? name, Bilingual? ofName) => ofName is null
        ? ""
        : $"清单上叫“{name!.Text}”的是：{ofName.Zh:whole}。请核对编码。";

    private static string OfNameEn(FieldValue? name, Bilingual? ofName) => ofName is null
        ? ""
        : $" On the list the name '{name!.Text}' belongs to {ofName.En:whole}. Check the code.";

    public static Problem Unknown(FieldValue name, Bilingual? near) => Problem.Error(
        "power.unknown-name", name.Place,
        $"清单上没有名称为“{name.Text}”的职权。{(near is not null ? $"名称相近的有：{near.Zh}。" : ""):whole}请核对名称，或填写职权编码。",
        $"No power on the list is called '{name.Text}'. {(near is not null ? $"Similar names: {near.En}. " : ""):whole}Check the name "
            + "or give the code.");

    public static Problem Ambiguous(FieldValue name, Bilingual candidates, int fitting) => Problem.Error(
        "power.ambiguous-name", name.Place,
        fitting > 1
            ? $"名称为“{name.Text}”的职权不止一项：{candidates.Zh:whole}。请填写职权编码。"
            : $"名称为“{name.Text}”的职权，部门或类型与本行不符：{candidates.Zh:whole}。请核对，或填写职权编码。",
        fitting > 1
            ? $"More than one power is called '{name.Text}': {candidates.En:whole}. Give the code."
            : $"The department or category of the powers called '{name.Text}' differs from this line: {candidates.En:whole}. Check them or "
                + "give the code.");

    public static Problem SeveralCodes(FieldValue cell) => Problem.Error(
        "power.several-codes", cell.Place,
        $"“{cell.Text}”不止一个编码。一行写一项职权、一个编码：请分行填写。",
        $"'{cell.Text}' is more than one code. A row is one power with one code: use a row for each.");

    public static Problem ReservedCode(FieldValue cell) => Problem.Error(
        "power.code-reserved", cell.Place,
        $"“{cell.Text}”是系统编定的暂编码的形式，不能自行填写。没有编码的请留空，由系统编定。",
        $"'{cell.Text}' has the form of a provisional code, which only the system assigns. Leave the code empty where there is none.");

    public static Problem ProvisionalCodes(string first, string last, long count) => Problem.Warning(
        "power.provisional-code", null,
        $"有 {count} 项职权没有编码，编暂编码 {first}{(count > 1 ? $" 至 {last}" : "")}（另有决定先记录的，依次顺延）。取得国家编码后，请以“变更”记入“基本编码”。",
        $"{(count == 1 ? "One power has no code and gets a provisional one" : $"{count} powers get provisional codes"):whole}, "
            + $"{first}{(count > 1 ? $" to {last}" : "")}; where others are recorded before, the numbers follow theirs. "
            + "Record the national code later as a change of 基本编码.");

    public static Problem OtherCode(FieldValue cell, PowerState state, Element element) => Problem.Warning(
        "power.other-code", cell.Place,
        $"清单上“{state.Name}”的编码是 {state.Code.Value}，本行写作“{cell.Text}”。编码不变，本行的编码作为“{element.Zh}”提出变更；是另一项职权的，请改为一减一增。",
        $"On the list '{state.Name}' has the code {state.Code.Value}; this line says '{cell.Text}'. A code is for good, so this one is "
            + $"proposed as a change of '{element.En}'; for another power, record a removal and an addition.");

    public static Problem SameStandingCode(FieldValue cell, string holder) => Problem.Warning(
        "power.same-standing-code", cell.Place, $"清单上的 {holder} 已使用编码“{cell.Text}”，本行改编暂编码。请核对是否重复。",
        $"{holder} on the list has the code '{cell.Text}' already, so this line gets a provisional one. Check whether it is a duplicate.");

    public static Problem CodeOfAnother(FieldValue cell, string holder, string? name) => Problem.Warning(
        "power.code-of-another", cell.Place,
        $"编码“{cell.Text}”已是职权 {holder}{(name is null ? "" : $"“{name}”"):whole}的编码，用它将找不到本行的职权。请核对编码。",
        $"The code '{cell.Text}' is that of {holder}{(name is null ? "" : $" '{name}'"):whole} already, so that it will not find the power "
            + "of this line. Check the code.");

    public static Problem SameNameInFile(FieldValue name, Place other) => Problem.Warning(
        "power.same-name", name.Place, $"“{name.Text}”在 {other} 已出现过，部门相同。请核对是否重复。",
        $"'{name.Text}' of the same department already appears at {other}. Check whether it is a duplicate.");

    public static Problem SameNameOnList(FieldValue name, string known) => Problem.Warning(
        "power.same-name", name.Place, $"清单上已有同一部门的“{name.Text}”：{known:whole}。请核对是否重复。",
        $"The list already has '{name.Text}' of the same department: {known:whole}. Check whether it is a duplicate.");

    public static Problem SameNameElsewhere(FieldValue name, Bilingual known) => Problem.Warning(
        "power.same-name", name.Place, $"其他部门已有“{name.Text}”：{known.Zh:whole}。如为划转，请改用“划转”；是另一项职权的，请填写编码。",
        $"Another department has '{name.Text}': {known.En:whole}. If it is handed over, use 划转; if it is another power, give its code.");

    /// <summary>The first few powers with their codes, and how many there are; null where there is none.</summary>
    public static Bilingual? Show(IReadOnlyCollection<PowerState> powers, Func<PowerState, (string Department, CategoryName Category)> of)
    {
        if (powers.Count == 0) return null;
        var shown = powers.Take(Shown).Select(power => (power.Code, Name: Quote.Of(power.Name), Of: of(power))).ToList();
        return new Bilingual(
            string.Join('、', shown.Select(power => $"{power.Code.Value}“{power.Name}”（{power.Of.Department}，{power.Of.Category.Zh}）"))
                + (powers.Count > Shown ? $"等 {powers.Count} 项" : ""),
            string.Join(", ", shown.Select(power => $"{power.Code.Value} '{power.Name}' ({power.Of.Department}, {power.Of.Category.En})"))
                + (powers.Count > Shown ? $" and others, {powers.Count} in all" : ""));
    }
}
