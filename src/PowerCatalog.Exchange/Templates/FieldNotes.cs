using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Reference;

namespace PowerCatalog.Exchange.Templates;

/// <summary>The template's notes for fields other than elements, which have notes of their own.</summary>
internal static class FieldNotes
{
    private const string DateExample = "2021-05-01";

    private static readonly Dictionary<string, FieldNote> Notes = new()
    {
        [Fields.DocumentNumber] = new(
            "决定的文号；几个决定记在一起的，不填这里，在各表加“文号”“决定日期”等列，每行填写",
            "The adjustment's document number; for several in one file leave it empty and add columns 文号, 决定日期 and so on to the sheets",
            "吴政发〔2021〕5号"),
        [Fields.Title] = new("决定的标题", "The adjustment's title", "关于调整部分行政职权事项的决定"),
        [Fields.Authority] = new("作出决定的机关", "The authority that decided", "吴忠市人民政府"),
        [Fields.Decided] = new("成文日期", "The date of the decision", DateExample),
        [Fields.Published] = new("公布日期", "The date of publication", DateExample),
        [Fields.Effective] = new("生效日期；行内不填的，以决定的生效日期为准", "When it takes effect; a row without one takes the adjustment's", DateExample),
        [Fields.Remark] = new("备注", "Remark", ""),
        [Fields.Revision] = new(
            "被更正记录的版本号，见 history；更正过的填最近一次更正的版本号",
            "The revision of the fact that is corrected, as the history shows it; of its newest correction, where it has one", "1204"),
        [Fields.Item] = new(
            "更正哪一项：要素名称、生效日期、划入部门等；整条记录本不该有的填“整条”",
            "Which item of the fact: an element, the effective date …; 整条 where the fact should not have been recorded", "承诺时限"),
        [Fields.Annuls] = new(
            "被撤销决定的文号，没有文号的填版本号",
            "The document number of the adjustment that is annulled, or the revision that completed it", "吴政发〔2021〕5号"),
        [Fields.AnnulledFrom] = new("自始无效的填“自始”；自某日起失效的填该日", "自始 where it never held; else the first day on which it does not", "自始"),
        [Fields.By] = new("作出撤销的机关；不填的，以发文机关为准", "Who annulled it; the authority of this adjustment where empty", "吴忠市人民政府"),
        [Fields.Code] = new(
            "职权编码，按文本填写；增加的没有编码可不填，由系统编暂编码；其他表可以只填事项名称",
            "The power's code, as text; an added power without one gets a provisional code, and on the other sheets the name alone will do",
            "640300001001"),
        [Fields.Name] = new(
            "事项名称；与编码都填的，须与清单上该编码的名称一致，否则不予记录",
            "The power's name; beside a code it must be the name that the list has for the code, or nothing is recorded", "临时用地审批"),
        [Fields.Category] = new("职权类型，从下拉框选择", "The category, from the drop-down", "行政许可"),
        [Fields.Department] = new(
            "实施部门的全称；写在编码旁的，须与清单一致", "The department's full name; beside a code it must be the list's", "市自然资源局"),
        [Fields.DepartmentCode] = new("部门编码，没有的可不填", "The department's code; may be left empty", ""),
        [Fields.Supersedes] = new("合并或拆分而来的，填来源事项编码，每行一个", "Codes that a merge or split came from, one a line", "640300001002"),
        [Fields.SupersededBy] = new("并入或拆分成的事项编码，每行一个", "Codes that it was merged into or split into, one a line", "640300001003"),
        [Fields.Element] = new("变更哪一项要素，从下拉框选择；一行变更一处", "Which element changes, from the drop-down; one change a row", "承诺时限"),
        [Fields.From] = new("变更前的内容，应与现行清单一致；原来没有的不填", "What it said before, as the list has it; empty where there was nothing", "10工作日"),
        [Fields.To] = new("变更后的内容；删除该要素的不填", "What it says now; empty to remove the element", "5工作日"),
        [Fields.Editorial] = new("只改文字、不改实质的填“是”", "是 where only the wording changes", "否"),
        [Fields.Reason] = new("原因", "The reason", "依据废止"),
        [Fields.FromDepartment] = new("划出部门的全称", "The department that hands it over", "市住建局"),
        [Fields.ToDepartment] = new("划入部门的全称", "The department that takes it over", "市自然资源局"),
        [Fields.HandOver] = new("交接日期", "The date of the hand-over", DateExample),
        [Fields.Townships] = new("承接的乡镇（街道）名称或代码，每行一个；写县（市、区）的指其全部乡镇（街道），"
                + "其中几个写“利通区：金积镇、高闸镇”，一类写“利通区各镇”“各街道”；本栏和“承接单位”至少填一栏",
            "The townships by name or code, one a line; a county's name stands for all its townships, 利通区：金积镇、高闸镇 for some, "
                + "利通区各镇 for a kind; fill this or 承接单位", "高闸镇"),
        [Fields.Receivers] = new(
            "乡镇（街道）以外的承接单位，每行一个：县（市、区）、开发区、它们的部门、特定区域；全部县（市、区）写“各县（市、区）”",
            "Receivers other than townships, one a line: counties, development zones, their departments, territories", "利通区住房和城乡建设局"),
        [Fields.Scope] = new("只在部分地域行使的，写明地域", "The territory, where it is not all of the receiver's", "中心城区范围"),
        [Fields.Mode] = new(
            "赋权、委托、下放、派驻（服务前移）、归还、暂由或实质性审核权下放", "The mode of delegation", "委托"),
        [Fields.InWhoseName] = new("以谁的名义行使；不填的按方式", "In whose name it is exercised; empty: as the mode has it", "部门名义"),
        [Fields.Instrument] = new("委托书等文书的文号；委托的必填", "The instrument's number; needed to entrust", "吴自然资委〔2021〕3号"),
        [Fields.ProvincialBasis] = new("省级(自治区)依据", "The provincial basis", "宁政发〔2020〕30号"),
        [Fields.Since] = new("起始日期", "From when", DateExample),
        [Fields.Until] = new("截止日期；委托的必填", "Until when; needed to entrust", "2024-04-30"),
        [Fields.Travelling] = new("随同下放的其他权力，如监督检查", "What travels with it, as inspection", "日常检查"),
        [Fields.Action] = new("从下拉框选择", "From the drop-down", ""),
        [Fields.NewName] = new("更名后的名称", "The new name", ""),
        [Fields.Into] = new("合并到的部门全称", "The department that it is merged into", ""),
        [Fields.Consequences] = new(
            "随之要办的（收回已赋权、委托的，划转职权）：填“一并办理”，或“不办理：理由”；先预览可见是哪些",
            "What follows from it, as taking back what was delegated: 一并办理 (accept), or 不办理：理由 (decline: reason); a preview lists it",
            "一并办理"),
        [Fields.Township] = new("12位区划代码，按文本填写", "The 12-digit division code, as text", "640302100000"),
        [Fields.TownshipName] = new("乡镇（街道）名称", "The township's name", "高闸镇"),
    };

    public static FieldNote Of(string field, ReferenceData reference)
    {
        if (Notes.TryGetValue(field, out var note)) return note;
        var element = reference.Elements[field] ?? throw new ArgumentException($"Nothing is noted on the field '{field}'.", nameof(field));
        return new FieldNote(
            element.NoteZh.Length > 0
                ? element.NoteZh
                : element.Zh, element.NoteEn.Length > 0 ? element.NoteEn : element.En, Example(element));
    }

    private static string Example(Element element) => element.Type switch
    {
        ElementType.LegalBases => "《中华人民共和国土地管理法》第五十七条",
        ElementType.Limit => "20工作日",
        ElementType.Count => "3",
        ElementType.Flag => "否",
        ElementType.BaseCode => "000115001000",
        ElementType.SocialCreditCode => "11640300010101101X",
        _ => "",
    };
}
