using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Documents;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Text;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Domain.Deciding;

/// <summary>The problems that the checks can find, each with its stable code and its sentence in both languages.</summary>
internal static class DecidingProblems
{
    public static Problem ParticularMissing(Place place, string field) => Problem.Error(
        "decision.field-missing", place, $"决定缺少“{place.Heading}”。请填写；文件中写在“决定”表或顶部的 # 行。",
        $"The adjustment has no '{FieldLabels.English(field)}' ({place.Heading}). Fill it in; in a file it stands on the sheet 决定 or in "
            + "a # row at the top.");

    public static Problem NoDocumentNumber(Place place) => Problem.Warning(
        "decision.no-document-number", place, "清单没有文号，以内容摘要作为标识。",
        "The list has no document number; it is identified by the digest of its lines.");

    public static Problem TodayTaken(Place place, DateOnly today) => Problem.Warning(
        "decision.today-taken", place, $"清单没有决定日期，按今天 {CatalogTime.Show(today)} 记录。",
        $"The list has no date of decision; today's date, {CatalogTime.Show(today)}, is used.");

    public static Problem TitleTaken(Place place, string number) => Problem.Warning(
        "decision.title-taken", place, $"台账没有写明这个决定的标题，以文号“{number}”为标题。",
        $"The log has no title for this adjustment; its number, '{number}', is used.");

    public static Problem EffectiveTaken(Place place, DateOnly date) => Problem.Warning(
        "decision.effective-taken", place, $"决定没有写明生效日期，按自 {CatalogTime.Show(date)} 起生效处理。",
        $"The adjustment has no effective date; {CatalogTime.Show(date)} is used.");

    public static Problem Retroactive(Place place, DateOnly effective, DateOnly decided) => Problem.Warning(
        "decision.retroactive", place, $"生效日期 {CatalogTime.Show(effective)} 早于决定日期 {CatalogTime.Show(decided)}。",
        $"The adjustment takes effect on {CatalogTime.Show(effective)}, before the date of the decision, {CatalogTime.Show(decided)}.");

    public static Problem IrregularNumber(FieldValue field, DocumentNumber number, Irregularity why) => Problem.Warning(
        "document-number.irregular", field.Place, $"文号“{field.Text}”不规范：{why.Zh:whole}按“{number.Normal}”记录。",
        $"The document number '{field.Text}' is irregular: {why.En:whole} It is recorded as '{number.Normal}'.");

    public static Problem NotOpen(DivisionCode division) => Problem.Error(
        "catalog.not-open", null, $"{division} 还没有清单。请先{"用 --kind list ":elsewhere}导入整份清单。",
        $"The division {division} has no catalog yet. Import a whole list{" with --kind list":elsewhere} first.");

    public static Problem AlreadyOpen(DivisionCode division, IReadOnlyList<string> held)
    {
        const int named = 5;
        var more = held.Count > named ? $"等 {held.Count} 个" : "";
        return Problem.Error(
            "catalog.already-open", null,
            $"{division} 的清单已经建立，其中“{string.Join("”“", held.Take(named)):whole}”{more:whole}已有事项；已有事项的部门，变化请按调整决定导入。",
            $"The catalog of {division} is already open, and {held.Count} departments of this list hold powers in it: "
                + $"{string.Join(", ", held.Take(named)):whole}. Import changes as an adjustment.");
    }

    public static Problem NoLines() => Problem.Error("file.no-rows", null, "文件里没有任何一行内容。", "The file has no lines.");

    public static Problem NoDate(FieldValue field, Bilingual fault) => Problem.Error(
        "value.not-a-date", field.Place, $"“{field.Text}”不能作日期：{fault.Zh:whole}。请写成 2021-05-01。",
        $"'{field.Text}' is not a valid date: {fault.En:whole}. Write it as 2021-05-01.");

    public static Problem DateRefersToNone(FieldValue field, string particular) => Problem.Error(
        "value.not-a-date", field.Place,
        $"“{field.Text}”所指的日期没有写明。请填写“{(particular == Fields.Published ? "公布日期" : "决定日期")}”，或直接写明日期。",
        $"The date that '{field.Text}' refers to is not stated. Give '{FieldLabels.English(particular)}', or write the "
            + "date itself.");

    public static Problem UnlikelyDate(Place place, DateOnly date, DateOnly today) => Problem.Warning(
        "decision.date-unlikely", place,
        date > today
            ? $"决定日期 {CatalogTime.Show(date)} 晚于今天（{CatalogTime.Show(today)}）。请核对年月日。"
            : $"决定日期 {CatalogTime.Show(date)} 在一百年以前。请核对年份。",
        date > today
            ? $"The date of the decision, {CatalogTime.Show(date)}, is after today ({CatalogTime.Show(today)}). Check it."
            : $"The date of the decision, {CatalogTime.Show(date)}, is more than a hundred years ago. Check the year.");

    public static Problem Missing(DraftLine line, string field, string zh, string en) => Problem.Error(
        "value.missing", line.PlaceOf(field), $"本行缺少“{zh}”。", $"This line has nothing for '{en}'.");

    public static Problem NotACode(FieldValue field) => Problem.Error(
        "power.not-a-code", field.Place, $"“{field.Text}”不能作编码：1 至 100 个字符，中间不留空。",
        $"'{field.Text}' is not a valid power code: a code has 1 to 100 characters and no blanks.");

    public static Problem CodeShape(FieldValue field) => Problem.Warning(
        "power.code-shape", field.Place, $"编码“{field.Text}”不是 12、31 或 33 位的标准编码。",
        $"The code '{field.Text}' does not have a standard form of 12, 31 or 33 characters.");

    public static Problem DuplicatePower(FieldValue field, string name) => Problem.Error(
        "power.duplicate", field.Place, $"编码“{field.Text}”已在清单上：{name}。", $"The code '{field.Text}' is already on the list: {name}.");

    public static Problem DuplicateInFile(FieldValue field, Place other) => Problem.Error(
        "power.duplicate", field.Place, $"编码“{field.Text}”在 {other} 已出现过。", $"The code '{field.Text}' already appears at {other}.");

    public static Problem LaterChange(FieldValue field, DateOnly later) => Problem.Warning(
        "power.later-change", field.Place, $"职权“{field.Text}”已记录过更晚生效（{CatalogTime.Show(later)}）的变化，该变化在本次调整之后继续有效。",
        $"A later change to '{field.Text}' ({CatalogTime.Show(later)}) is already recorded and continues to apply over this one.");

    public static Problem OlderThanRecorded(Place place, DateOnly decided, TouchingDecision newest, int powers) => Problem.Warning(
        "decision.older-than-recorded", place,
        $"比这件决定（{CatalogTime.Show(decided)}）更新的决定已经记录，涉及其中 {powers} 项职权，最新的是“{newest.Name}”（{CatalogTime.Show(newest.Decided)}）。"
            + "各项变化按生效日期先后起作用，同日生效的以后记录的为准，请核对结果。",
        $"Newer adjustments than this one ({CatalogTime.Show(decided)}) are recorded and touch {powers} of its powers; the newest is "
            + $"'{newest.Name}' ({CatalogTime.Show(newest.Decided)}). Changes apply in the order in which they take effect, on one day in "
            + "the order recorded; check the result.");

    public static Problem Contradicts(FieldValue field, Place other) => Problem.Error(
        "line.contradicts", field.Place, $"本行与 {other} 对“{field.Text}”的处理相矛盾或重复。",
        $"This line contradicts or repeats the line at {other} about '{field.Text}'.");

    public static Problem UnknownElement(FieldValue field, string adviceZh, string adviceEn) => Problem.Error(
        "element.unknown", field.Place, $"没有名为“{field.Text}”的要素。{adviceZh:whole}",
        $"There is no element named '{field.Text}'. {adviceEn:whole}");

    public static Problem BadValue(FieldValue field, Element element, string whyZh, string whyEn) => Problem.Error(
        "element.bad-value", field.Place, $"“{field.Text}”不能作“{element.Zh}”：{whyZh:whole}",
        $"'{field.Text}' is not a valid value of '{element.En}': {whyEn:whole}");

    public static Problem OddValue(FieldValue field, Element element, string whyZh, string whyEn) => Problem.Warning(
        "element.odd-value", field.Place, $"“{field.Text}”作“{element.Zh}”可疑：{whyZh:whole}",
        $"'{field.Text}' is an unusual value of '{element.En}': {whyEn:whole}");

    public static Problem OtherBefore(Place place, Element element, string? current, string? given) => Problem.Error(
        "change.other-before", place, $"“{element.Zh}”的变更前写作“{given ?? "（空）"}”，清单上现为“{current ?? "（空）"}”。",
        $"The value of '{element.En}' before the change is given as '{given ?? "(empty)"}'; the catalog has '{current ?? "(empty)"}'.");

    public static Problem NothingChanges(Place place, Element element) => Problem.Error(
        "change.nothing", place, $"“{element.Zh}”变更前后相同。", $"'{element.En}' has the same value before and after the change.");

    public static Problem CannotBeEmpty(Place place, Element element) => Problem.Error(
        "element.required", place, $"“{element.Zh}”不能为空。", $"'{element.En}' cannot be empty.");

    public static Problem UnknownCategory(FieldValue field, ReferenceData reference)
    {
        var names = reference.Categories.Select(category => category.Zh).ToList();
        return Problem.Error(
            "category.unknown", field.Place,
            $"“{field.Text}”不是十类职权之一，也不是公共服务。可用的有：{string.Join('、', names):whole}。",
            $"'{field.Text}' is neither one of the ten categories nor public service: {string.Join(", ", names):whole}.");
    }

    public static Problem UnknownDepartment(FieldValue field, IReadOnlyList<string> near) => Problem.Error(
        "department.unknown", field.Place, $"没有名称或编码为“{field.Text}”的部门。{NearNames.Zh(near):whole}如为新设，请先在“部门”表登记。",
        $"There is no department '{field.Text}'.{NearNames.En(near):whole} If it is new, register it on the sheet 部门.");

    public static Problem JointDepartment(FieldValue field) => Problem.Error(
        "department.joint", field.Place,
        $"“{field.Text}”是不止一个部门。一项职权由一个部门行使：请只写牵头部门，其余写入“联办机构”；各自行使的请分行填写。",
        $"'{field.Text}' names more than one department. One department holds a power: write the leading one here and the others under "
            + "联办机构, or a line for each.");

    public static Problem NearDepartments(FieldValue field, string other, Place? place) => Problem.Error(
        "department.near", field.Place,
        $"“{field.Text}”与{(place is null ? "清单上" : $" {place} ")}的“{other}”是不是同一个部门？是的，请统一写法；不是的，请在“部门”表登记，或用“部门编码”一列区分。",
        $"Is '{field.Text}' the same department as '{other}' {(place is null ? "of the list" : $"at {place}")}? If so, write both in "
            + "one way; if not, register it on the sheet 部门, or tell them apart by a column 部门编码.");

    public static Problem ExceptedAll(FieldValue field) => Problem.Error(
        "township.all-excepted", field.Place, $"“{field.Text}”除外之后一个也不剩。请核对，或逐个写明。",
        $"'{field.Text}' leaves out all that it names. Check it, or name those that are meant.");

    public static Problem ExceptedOfNone(FieldValue cell, string name) => Problem.Error(
        "township.excepted", cell.Place, $"“{cell.Text}”除外的“{name}”不在所说的范围之内。请核对，或逐个写明乡镇（街道）。",
        $"'{cell.Text}' leaves out '{name}', which is none of those that it names. Check it, or write each township.");

    public static Problem ClosedDepartment(FieldValue field, DateOnly date) => Problem.Error(
        "department.closed", field.Place, $"部门“{field.Text}”在 {CatalogTime.Show(date)} 已撤销或合并。",
        $"The department '{field.Text}' is closed or merged as of {CatalogTime.Show(date)}.");

    public static Problem OtherDepartmentCode(FieldValue field, string other, string name) => Problem.Warning(
        "department.other-code", field.Place, $"部门编码“{field.Text}”是{other}的，本行的实施部门是“{name}”；按实施部门处理，请核对。",
        $"The code '{field.Text}' is that of {other}, and the department of this line is '{name}', which counts; check it.");

    public static Problem NoDepartmentCode(FieldValue field, string name, string code) => Problem.Warning(
        "department.other-code", field.Place,
        $"部门编码“{field.Text}”不是清单上任何部门的编码，本行的实施部门“{name}”的编码是 {code}；按实施部门处理，请核对。",
        $"The code '{field.Text}' is that of no department; '{name}', the department of this line, has the code {code} and counts; "
            + "check it.");

    public static Problem FormerName(FieldValue field, string name) => Problem.Warning(
        "department.former-name", field.Place, $"“{field.Text}”是旧名，现名“{name}”。", $"'{field.Text}' is a former name; the department is "
            + $"now called {name}.");

    public static Problem DepartmentExists(FieldValue field) => Problem.Error(
        "department.exists", field.Place, $"部门“{field.Text}”已经登记。", $"The department '{field.Text}' is already registered.");

    public static Problem DepartmentHoldsPowers(FieldValue field, int count) => Problem.Error(
        "department.holds-powers", field.Place, $"部门“{field.Text}”还有 {count} 项职权，不能撤销；请先划转或减少。",
        $"The department '{field.Text}' still holds {count} powers and cannot be closed; transfer or remove them first.");

    public static Problem TownshipReceives(FieldValue field, int count) => Problem.Error(
        "township.receives-powers", field.Place, $"同一决定又把 {count} 项职权赋予“{field.Text}”，期限超过撤销之日；请删去这些赋权，或者把期限定在撤销之前。",
        $"The same adjustment delegates {count} powers to '{field.Text}' beyond the day on which it is closed; take these lines out, or "
            + "let their term end before.");

    public static Problem OtherDepartment(FieldValue field, string current) => Problem.Error(
        "transfer.other-department", field.Place, $"划出部门写作“{field.Text}”，清单上现为“{current}”。",
        $"The transferring department is given as '{field.Text}'; the catalog has '{current}'.");

    public static Problem SameDepartment(FieldValue field) => Problem.Error(
        "transfer.same-department", field.Place, $"划入部门“{field.Text}”就是现在的部门。", $"'{field.Text}' already holds the power.");

    public static Problem UnknownTownship(FieldValue field, string name, IReadOnlyList<string> near) => Problem.Error(
        "township.unknown", field.Place, $"没有名称或代码为“{name}”的乡镇（街道），它也不是县（市、区）、开发区及其部门。{NearNames.Zh(near):whole}",
        $"There is no township '{name}', nor is it a county, a development zone or a department of one.{NearNames.En(near):whole}");

    public static Problem CountyOrItsTownships(FieldValue field, string county, string together) => Problem.Error(
        "township.county-unclear", field.Place,
        $"“{county}”与“{together}”写在一起，分不清是指{county}的全部（或其本身），还是也只指其中这一类。请各自写全，如“{county}各镇、{together}”。",
        $"'{county}' stands beside '{together}': it is unclear whether all of it is meant, itself, or only such townships of it. Write out "
            + "each of them.");

    public static Problem NoTownshipOfKind(FieldValue field, string name) => Problem.Error(
        "township.none-of-kind", field.Place, $"“{name}”一个也没有：当日登记的乡镇（街道）中没有这一类。请写明是哪些乡镇（街道）。",
        $"There is no '{name}': none of the townships registered on that day is of this kind. Name those that are meant.");

    public static Problem OtherNumberOfTownships(FieldValue field, string name, int stated, int known) => Problem.Error(
        "township.other-number", field.Place, $"“{name}”说是 {stated} 个，登记的是 {known} 个。请逐个写明是哪些，是全部的请核对个数。",
        $"'{name}' speaks of {stated}; {known} are registered. Name those that are meant; if all are, check their number.");

    public static Problem NotAllTownshipsNamed(FieldValue field, int stated, IReadOnlyList<string> named) => Problem.Error(
        "township.not-all-named", field.Place,
        $"“{field.Text}”说是 {stated} 个，只写明了 {named.Count} 个（{string.Join('、', named)}），其余没有写明是哪些。请逐个写出。",
        $"'{field.Text}' speaks of {stated} but names {named.Count} ({string.Join(", ", named)}). Name each of them.");

    public static Problem AmbiguousTownship(FieldValue field, string name) => Problem.Error(
        "township.ambiguous", field.Place, $"不止一个乡镇叫“{name}”，请改写 12 位代码。",
        $"More than one township is called '{name}'; give its 12-digit code instead.");

    public static Problem NotATownship(FieldValue field, string code) => Problem.Error(
        "township.not-a-township", field.Place, $"“{code}”是开发区、园区、林场一类单位的代码，不是乡镇（街道）。由这类单位承接职权的，请写名称，如“太阳山开发区”。",
        $"'{code}' is the code of a development zone, park or farm, not of a township. Where one receives a power, write its name.");

    public static Problem ClosedTownship(FieldValue field, string name) => Problem.Error(
        "township.closed", field.Place, $"乡镇（街道）“{name}”当日已撤销。", $"The township '{name}' is closed on that day.");

    public static Problem TownshipExists(FieldValue field) => Problem.Error(
        "township.exists", field.Place, $"乡镇（街道）“{field.Text}”已经登记。", $"The township '{field.Text}' is already registered.");

    public static Problem OtherTownshipName(FieldValue field, string current) => Problem.Error(
        "township.other-name", field.Place, $"该代码的乡镇（街道）当日名称为“{current}”，不是“{field.Text}”。",
        $"The township with that code is called '{current}' on that day, not '{field.Text}'.");

    public static Problem SameTownshipName(FieldValue field) => Problem.Error(
        "township.same-name", field.Place, $"乡镇（街道）已经叫“{field.Text}”。", $"The township is already called '{field.Text}'.");

    public static Problem UnknownWord(FieldValue field, string wordsZh, string wordsEn) => Problem.Error(
        "value.unknown-word", field.Place, $"“{field.Text}”不在可选范围内：{wordsZh:whole}。", $"'{field.Text}' is not one of: {wordsEn:whole}.");

    public static Problem EntrustedCoercion(FieldValue field) => Problem.Error(
        "delegation.coercion-entrusted", field.Place, "行政强制措施权不得委托（行政强制法第十七条）。",
        "Administrative coercion must not be entrusted (行政强制法 art. 17).");

    public static Problem EntrustedWithout(DraftLine line, string zh, string en) => Problem.Error(
        "delegation.entrusted-without-terms", line.Place, $"委托缺少{zh}：委托须有书面委托书并载明期限（行政处罚法第二十条、行政许可法第二十四条）。",
        $"An entrustment requires {en} (行政处罚法 art. 20, 行政许可法 art. 24).");

    public static Problem WithoutProvincialBasis(DraftLine line) => Problem.Warning(
        "delegation.no-provincial-basis", line.Place, "赋权（交由行使）没有写明省级依据（行政处罚法第二十四条）。",
        "Empowering a township requires a provincial decision (行政处罚法 art. 24); none is named.");

    public static Problem TemporaryWithoutEnd(DraftLine line) => Problem.Warning(
        "delegation.temporary-without-end", line.Place, "“暂由”没有写明截止日期，按没有期限记录。",
        "暂由 (for the time being) has no last day; it is recorded without an end.");

    public static Problem CountyMeansTownships(FieldValue field, string county) => Problem.Warning(
        "township.county-means-all", field.Place,
        $"“{county}”写在乡镇（街道）栏，按它的全部乡镇（街道）记录。如由“{county}”本级承接，请写“{county}人民政府”或写入“承接单位”栏。",
        $"'{county}' in the column of townships stands for all its townships. Where the county itself receives the power, write "
            + $"'{county}人民政府' or use the column 承接单位.");

    public static Problem NameAgainstMode(FieldValue field) => Problem.Error(
        "delegation.name-against-mode", field.Place, $"行使名义“{field.Text}”与方式不符：委托、派驻、实质性审核权下放以部门名义，赋权、下放、归还以承接单位名义。",
        $"'{field.Text}' does not match the mode: 委托, 派驻 and 实质性审核权下放 act in the department's name, 赋权, 下放 and 归还 in the receiver's.");

    public static Problem UntilBeforeSince(FieldValue field) => Problem.Error(
        "delegation.until-before-since", field.Place, $"截止日期 {field.Text} 早于起始日期。", $"The delegation ends on {field.Text}, before it "
            + "begins.");

    public static Problem AlreadyDelegated(FieldValue field, string township) => Problem.Error(
        "delegation.already", field.Place, $"“{township}”当日已在行使这项职权；如改变方式，请先收回。",
        $"'{township}' already exercises the power on that day; to change the mode, recall the power first.");

    public static Problem NotDelegated(FieldValue field, string township) => Problem.Error(
        "delegation.not-delegated", field.Place, $"“{township}”当日并未行使这项职权，无从收回。",
        $"'{township}' does not exercise the power on that day, so there is nothing to recall.");

    public static Problem AlreadySuspended(FieldValue field, bool suspended) => Problem.Error(
        "suspension.already", field.Place, $"职权“{field.Text}”当日{(suspended ? "已" : "并未")}暂停。",
        $"The power '{field.Text}' is {(suspended ? "already" : "not")} suspended on that day.");

    public static Problem PromisedOverStatutory(FieldValue field, string promised, string statutory) => Problem.Warning(
        "limit.promised-over-statutory", field.Place, $"承诺时限 {promised} 超过法定时限 {statutory}（优化营商环境条例第三十六条）。",
        $"The promised limit {promised} exceeds the statutory limit {statutory} (优化营商环境条例 art. 36).");
}
