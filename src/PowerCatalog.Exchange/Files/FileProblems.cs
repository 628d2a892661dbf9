using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Exchange.Files;

/// <summary>The problems of reading a file, each with its stable code and what to do about it.</summary>
internal static class FileProblems
{
    public const string DamagedCode = "file.damaged";

    private const string UnclosedQuoteCode = "csv.unclosed-quote";

    /// <summary>Whether what was read before this problem can be checked by itself.</summary>
    public static bool LeavesWhatWasRead(Problem problem) => problem.Code is DamagedCode or UnclosedQuoteCode;

    // ---- the file as a whole
    public static Problem Empty() => Problem.Error("file.empty", null,
        "文件是空的（0字节）。请重新选择文件，或重新导出后再提交。",
        "The file is empty (0 bytes). Choose the file again, or export it once more.");

    public static Problem TooLarge(long bytes) => Problem.Error("file.too-large", null,
        $"文件超过{bytes >> 20} MB的上限。请拆成几个文件分别提交。",
        $"The file is larger than the limit of {bytes >> 20} MB. Split it and submit the parts one by one.");

    public static Problem OldWorkbook() => Problem.Error("file.xls", null,
        "这是旧版 .xls 工作簿（Excel 97-2003），或是设了打开密码的工作簿。请打开后另存为 .xlsx（不设密码）再提交。",
        "This is an old .xls workbook (Excel 97-2003), or a workbook protected by a password. Open it, save it as .xlsx without a "
            + "password and submit that.");

    public static Problem NotAWorkbook() => Problem.Error("file.not-a-workbook", null,
        "文件不是工作簿（.xlsx），也不是文本表格（CSV、TSV）。如是网页、Word 或 PDF 文档、图片或压缩包，请把表格另存为 .xlsx 再提交。",
        "The file is neither a workbook (.xlsx) nor a text table (CSV, TSV). If it is a web page, a Word or PDF document, a picture or an "
            + "archive, save the table as .xlsx and submit that.");

    public static Problem Json() => Problem.Error("file.json", null,
        "文件是 JSON，不能读取。请提交工作簿（.xlsx）、CSV 或 TSV；清单请导出成其中一种，改好后再提交。",
        "The file is JSON, which is not read. Submit a workbook (.xlsx), CSV or TSV; export the list as one of these and edit that.");

    public static Problem NotMarked(string? part) => Problem.Warning("file.not-marked", null,
        $"无法在原工作簿上逐格标注{(part is null ? "" : $"（部件 {part}）"):whole}，此处只列出问题；这不影响文件的读取。请对照问题清单修改原文件。",
        $"The workbook itself could not be marked{(part is null ? "" : $" (part {part})"):whole}, so here is the list of problems alone; "
            + "this does not affect how the file is read. Correct the original by the list.");

    public static Problem Damaged(string? part) => Problem.Error(DamagedCode, null,
        $"文件已损坏，无法读取{(part is null ? "" : $"（部件 {part}）")}。请用表格软件打开并重新另存为 .xlsx，或重新获取文件。",
        $"The file is damaged and cannot be read{(part is null ? "" : $" (part {part})")}. Open it in a spreadsheet and save it again as "
            + ".xlsx, or obtain the file again.");

    public static Problem TooLargeInside(string part, string what, string whatEn) => Problem.Error("file.too-large-inside", null,
        $"工作簿内的部件 {part} 解压后过大（{what}），已停止读取。请删去多余的工作表、图片和空白格式，或拆成几个文件。",
        $"The workbook's part {part} is too large once decompressed ({whatEn}); reading was stopped. Remove sheets, pictures and "
            + "formatting that are not needed, or split the file.");

    public static Problem TooMuchText(string sheet, int row, long most) => Problem.Error("file.too-large-inside", new Place(sheet, row),
        $"工作表的文字总量在这一行超过{most >> 20} M字符，已停止读取。请删去重复填充的长文字，或拆成几个文件。",
        $"The sheet's text exceeds {most >> 20} M characters at this row; reading was stopped. Remove long texts that are repeated, or "
            + "split the file.");

    public static Problem TooManyRows(string sheet, int row, int most) => Problem.Error("file.too-many-rows", new Place(sheet, row),
        $"数据行超过{most}行的上限。请拆成几个文件分别提交。",
        $"There are more than {most} rows of data. Split the file and submit the parts one by one.");

    public static Problem Encoding(Place? place, long offset, string reason, string reasonEn) => Problem.Error("file.encoding", place,
        $"无法确定文字编码：第{offset}字节处{reason}。请另存为“CSV UTF-8”或 .xlsx 再提交。",
        $"The text encoding cannot be determined: at byte {offset} {reasonEn}. Save the file as CSV UTF-8 or .xlsx and submit that.");

    public static Problem BadBytes(Place place, long offset, string encoding) => Problem.Error("file.bad-bytes", place,
        $"文件按 {encoding} 编码读取，这一行（第{offset}字节起）有不是 {encoding} 的字节，那里的文字已损坏，读成了“�”。请改正这一处，或从原件另存为“CSV UTF-8”或 .xlsx 再提交。",
        $"The file is read as {encoding}, and on this line, from byte {offset} on, there are bytes that are not {encoding}: the text there "
            + "is lost and reads as U+FFFD. Mend it, or save the original as CSV UTF-8 or .xlsx and submit that.");

    public static Problem ReadAsGb18030(string file) => Problem.Warning("file.encoding-gb18030", new Place(file),
        "文件不是 UTF-8 编码，已按 GB18030 读取。请核对预览中的文字；如有乱码，请另存为“CSV UTF-8”。",
        "The file is not in UTF-8 and was read as GB18030. Check the text in the preview; if it is garbled, save the file as CSV UTF-8.");

    public static Problem ReadAsUtf16(string file) => Problem.Warning("file.encoding-utf16", new Place(file),
        "文件没有编码标记（BOM），已按 UTF-16 读取。请核对预览中的文字；如有乱码，请另存为“CSV UTF-8”。",
        "The file has no byte order mark and was read as UTF-16. Check the text in the preview; if it is garbled, save the file as CSV "
            + "UTF-8.");

    public static Problem UnclosedQuote(Place place) => Problem.Error(UnclosedQuoteCode, place,
        "这一行有一个双引号没有配对，其后的内容都被当成了同一单元格。请补上引号，或把文字中的 \" 写成 \"\"。",
        "A quotation mark on this line is never closed, so all that follows is read as one cell. "
        + "Close it, or write a \" within text as \"\".");

    public static Problem TextAfterQuote(Place place) => Problem.Error("csv.text-after-quote", place,
        "单元格在右双引号之后还有文字。请把文字中的 \" 写成 \"\"，并用双引号括住整个单元格。",
        "A cell has text after its closing quotation mark. Write each \" within text as \"\" and put the whole cell in quotation marks.");

    public static Problem NoRows() => Problem.Error("file.no-rows", null,
        "文件中没有任何数据行。请在表头下面填写后再提交。",
        "The file has no rows of data. Fill in rows below the headings and submit it again.");

    // ---- sheets
    public static Problem UnknownSheet(
        string sheet, IReadOnlyList<string> near, IEnumerable<string> known, string? kindColumn) => Problem.Error(
        "sheet.unknown", new Place(sheet),
        $"不认识工作表“{sheet}”。{(near.Count == 0 ? "" : $"您是不是指“{string.Join("”“", near)}”？"):whole}请改用以下名称之一："
            + $"{string.Join('、', known):whole}（{"命令行也可用 --sheet 名称=类别，网页上":elsewhere}{"也可":page}在预览中选择）；"
            + $"{(kindColumn is null ? "" : $"一张表写有几类调整的，请加上“{kindColumn}”一列；"):whole}只是说明的工作表请命名为“说明”，不需要的请删除。",
        $"The sheet '{sheet}' is unknown. {(near.Count == 0 ? "" : $"Do you mean {string.Join(", ", near)}? "):whole}Name it one of "
            + $"{string.Join(", ", known):whole} ("
            + $"{"on the command line, --sheet NAME=KIND does as well; on the page, ":elsewhere}{"or ":page}"
            + $"choose in the preview); "
            + $"{(kindColumn is null ? "" : $"where one table holds several kinds, add a column {kindColumn}; "):whole}"
            + $"name a sheet of mere notes 说明, and delete what is not needed.");

    public static Problem SheetOfAdjustment(string sheet) => Problem.Error(
        "sheet.unknown", new Place(sheet),
        $"工作表“{sheet}”写的是调整，不是清单。这份文件如果是调整决定，请按调整决定提交（{"网页上":elsewhere}选“调整决定”{"，命令行和接口不写 kind=list":elsewhere}）；"
            + $"如果是清单，请删除这张表，或改成清单{"（命令行也可用 --sheet 名称=清单）":elsewhere}。",
        $"The sheet '{sheet}' holds adjustments and no list. Where the file is an adjustment, submit it as one ({"on the page, ":elsewhere}"
            + $"choose “an adjustment”{"; without kind=list elsewhere":elsewhere}); where it is a list, delete the sheet or make it a list"
            + $"{" (on the command line, --sheet NAME=list does as well)":elsewhere}.");

    public static Problem SheetMapUnknown(string sheet, string kind, IEnumerable<string> known) => Problem.Error(
        "map.unknown-sheet-kind", null,
        $"--sheet {sheet}={kind}：没有“{kind}”这种工作表。可用的有：{string.Join('、', known):whole}，或 - 表示不读。",
        $"--sheet {sheet}={kind}: there is no kind of sheet '{kind}'. Known kinds are {string.Join(", ", known):whole}, or - to leave it "
            + "out.");

    public static Problem SheetMapUnused(string sheet) => Problem.Error("map.sheet-unused", null,
        $"--sheet 中的工作表“{sheet}”在文件里没有。请核对写法，或去掉这一项。",
        $"The file has no sheet '{sheet}' that --sheet names. Check its spelling, or remove it from --sheet.");

    public static Problem HiddenSheet(string sheet) => Problem.Warning("sheet.hidden", new Place(sheet),
        $"工作表“{sheet}”是隐藏的，其中的行也已读取。如不应提交，请删除该表。",
        $"The sheet '{sheet}' is hidden; its rows were read nevertheless. If they should not be submitted, delete the sheet.");

    public static Problem NotesNotRead(string sheet, string text) => Problem.Warning("sheet.notes", new Place(sheet),
        $"工作表“{sheet}”按说明处理（“{text}”），已跳过，其内容没有记录。如其中有要提交的内容，请改用所属类别的表名{"（命令行也可用 --sheet 名称=类别）":elsewhere}。",
        $"The sheet '{sheet}' is taken for notes ('{text}') and was skipped; what it says is not recorded. If it holds what is to be "
            + $"submitted, name it by its kind{" (on the command line, --sheet NAME=KIND does as well)":elsewhere}.");

    public static Problem HiddenRows(Place place, int count, string rows) => Problem.Warning("row.hidden", place,
        $"有{count}行是隐藏或被筛选掉的（第{rows:whole}行），也已读取。如不应提交，请删除这些行。",
        $"{count} rows are hidden or filtered out (rows {rows:whole}); they were read nevertheless. If they should not be submitted, "
            + "delete them.");

    public static Problem HiddenColumns(Place place, int count, string columns) => Problem.Warning("column.hidden", place,
        $"有{count}列是隐藏的（{columns:whole}），也已读取。如不应提交，请删除这些列。",
        $"{count} columns are hidden ({columns:whole}); they were read nevertheless. If they should not be submitted, delete them.");

    public static Problem MergedRows(Place place) => Problem.Warning("cell.merged", place,
        "本表有纵向合并的单元格，其值已用于所覆盖的每一行。请在预览中核对。",
        "This sheet has cells merged over several rows; their value was used for every row that they cover. Check this in the preview.");

    public static Problem HeaderMissing(string sheet, IEnumerable<string> wanted, bool inText) => Problem.Error(
        "header.missing", new Place(sheet),
        $"前30行中找不到表头。请在数据上方写明各列标题，如：{string.Join('、', wanted):whole}。{(inText ? "文本文件的各列须用半角的逗号、分号或制表符隔开。" : ""):whole}",
        "No row of headings was found in the first 30 rows. Write the columns' headings above the data, as "
            + $"{string.Join(", ", wanted):whole}."
            + $"{(inText ? " The columns of a text file stand apart by commas, semicolons or tabs." : ""):whole}");

    // ---- columns
    public static Problem ColumnMissing(string sheet, int? row, string heading, string line) =>
        Problem.Error("column.missing", new Place(sheet, row, null, heading),
        $"缺少“{line}”必需的列“{heading}”。请补上这一列；如标题写法不同，请改成“{heading}”{$"（命令行也可用 --map 标题={heading}）":elsewhere}。",
        $"The column '{heading}', which every line of {line} needs, is missing. Add it; if it stands under another heading, call it "
            + $"{heading}{$" (on the command line, --map HEADING={heading} does as well)":elsewhere}.");

    public static Problem DepartmentMissing(string sheet, int? row, string heading, string line) =>
        Problem.Error("column.missing", new Place(sheet, row, null, heading),
        $"缺少“{line}”必需的列“{heading}”。请补上这一列；一个部门一张工作表的，可指明以工作表名为部门{"（--department-from sheet）":elsewhere}，"
            + $"一个部门一个文件的，可指明以文件名为部门{"（--department-from file）":elsewhere}；标题写法不同的，"
            + $"{$"可用 --map 标题={heading}":elsewhere}{$"请改成“{heading}”":page}。",
        $"The column '{heading}', which every line of {line} needs, is missing. Add it; where each sheet or the whole file is "
            + $"a department, say so{" with --department-from sheet or --department-from file":elsewhere}; where it stands under another "
            + $"heading, {$"--map HEADING={heading} does as well":elsewhere}{$"call it {heading}":page}.");

    public static Problem ColumnDuplicate(Place place, Place first, string heading) => Problem.Error("column.duplicate", place,
        $"这一列与{first.Column}列（“{first.Heading}”）都表示“{heading}”。请只保留一列，或把另一列改成别的标题{"（命令行也可用 --map 把它指为别的字段或 -）":elsewhere}。",
        $"This column and column {first.Column} ('{first.Heading}') both stand for {heading}. Keep one of them, or give the other "
            + $"another heading{" (on the command line, --map can map it to another field, or to -)":elsewhere}.");

    public static Problem ColumnUnmapped(Place place, string? belongsElsewhere, string mapKey, bool keepable)
    {
        if (place.Heading is not { } written) return ColumnWithoutHeading(place);
        var (heading, key) = (Quote.Of(written), Quote.Of(mapKey));
        var (zh, en) = belongsElsewhere is null
            ? ($"不认识列标题“{heading}”。", $"The heading '{heading}' is unknown.")
            : ($"列“{heading}”({belongsElsewhere})不属于本表。", $"The column '{heading}' ({belongsElsewhere}) does not belong on this sheet.");
        var (keep, keepEn) = keepable ? ("，保留为本地要素", ", keep it as an own element") : ("", "");
        var kept = keepable ? $" --keep {key}" : "";
        return Problem.Error("column.unmapped", place,
            $"{zh:whole}请指明其含义{keep:whole}，或有意略去：{"网页上":elsewhere}在预览中选择"
                + $"{$"，命令行用 --map {key}=字段{(keepable ? "、" + kept[1..] : "")} 或 --map {key}=-":elsewhere}。",
            $"{en:whole} State what it means{keepEn:whole}, or leave it out on purpose: in the preview"
                + $"{$", or with --map {key}=FIELD{(keepable ? "," + kept : "")} or --map {key}=- on the command line":elsewhere}.");
    }

    public static Problem ColumnWithoutHeading(Place place) => Problem.Error("column.unmapped", place,
        $"{place.Column}列没有标题却有内容。请写上标题或删除该列。",
        $"Column {place.Column} has content but no heading. Give it one, or delete the column.");

    public static Problem ColumnUnused(Place place, string line, int rows) => Problem.Warning("column.not-used", place,
        $"有{rows}行“{line}”填写了“{place.Heading}”，该类调整不使用这一列，内容只随原始行保存。",
        $"{rows} lines of {line} fill '{place.Heading}', which such lines do not use; it is kept with the row as sent and has no effect.");

    public static Problem TooManyColumns(Place place, int most) => Problem.Error("column.too-many", place,
        $"第{most}列之后还有内容。请删除多余的列。",
        $"There is content beyond column {most}. Delete the columns that are not needed.");

    public static Problem MapUnused(string heading) => Problem.Error("map.unused", null,
        $"--map 或 --keep 中的标题“{heading}”在文件里没有对应的列。请核对写法，或去掉这一项。",
        $"No column of the file has the heading '{heading}' that --map or --keep names. Check its spelling, or leave it out.");

    public static Problem MapUnknownField(string heading, string field) => Problem.Error("map.unknown-field", null,
        $"--map {heading}={field}：没有“{field}”这个字段。请用字段名（如 legalBasis）、已知标题（如 设定依据）或 -。",
        $"--map {heading}={field}: there is no field '{field}'. Use a field's key (legalBasis), a known heading (设定依据) or -.");

    public static Problem KeptNameTaken(string heading, string known) => Problem.Error("keep.name-taken", null,
        $"“{heading}”已是清单的“{known}”，不必保留为本地要素。请从 --keep 中去掉；含义不同的，请换一个列标题。",
        $"'{heading}' is {known} of the list already and cannot be kept as an own element. Leave it out of --keep, or give the column "
            + "another heading where it means something else.");

    public static Problem KeptNameUnfit(string heading) => Problem.Error("keep.name-unfit", null,
        $"“{heading}”不能作本地要素的名称：须有文字，不超过{OwnElement.LongestName}字，不含“own:”。请改短列标题。",
        $"'{heading}' cannot be the name of an own element: it needs text, at most {OwnElement.LongestName} characters, without 'own:'. "
            + "Shorten the heading.");

    // ---- the particulars
    public static Problem ParticularsMissing(IEnumerable<string> wanted) => Problem.Error("decision.missing", null,
        $"缺少决定信息。请填写工作表“决定”（左列标题，右列内容：{string.Join('、', wanted):whole}），文本文件可在最上面写 #文号,… 等行，也可在提交时另行给出。",
        "The adjustment's particulars are missing. Fill the sheet 决定 (headings on the left, values on the right: "
            + $"{string.Join(", ", wanted):whole}); in a text file write lines such as #文号,… at the top, or give them when submitting.");

    public static Problem UnknownParticular(Place? place, string heading, IEnumerable<string> known) =>
        Problem.Error("decision.unknown-field", place,
        $"决定信息中不认识“{heading}”。可用的有：{string.Join('、', known):whole}。",
        $"An adjustment has no particular '{heading}'. Known particulars are {string.Join(", ", known):whole}.");

    public static Problem DuplicateParticular(Place place, string heading, Place first) =>
        Problem.Error("decision.duplicate", place,
        $"“{heading}”已在第{first.Row}行给出。请只保留一处。",
        $"'{heading}' is already given in row {first.Row}. Keep only one.");

    // ---- cells
    public static Problem KindUnknown(Place place, string word, IEnumerable<string> known) => Problem.Error("kind.unknown", place,
        $"不认识调整方式“{word}”。可用的有：{string.Join('、', known):whole}。",
        $"The kind of adjustment '{word}' is unknown. Known kinds are {string.Join(", ", known):whole}.");

    public static Problem KindColumnMissing(string table, int row, string heading) => Problem.Error(
        "column.missing", new Place(table, row, null, heading),
        $"没有“{heading}”一列，不知道各行是增加、减少还是变更。请补上这一列，逐行写明；全表只有一类的，可指明是哪一类（"
            + $"{$"命令行用 --sheet {table}=类别，网页上":elsewhere}在预览中选择）；标题写法不同的，请改成“{heading}”"
            + $"{$"（命令行也可用 --map 标题={heading}）":elsewhere}。",
        $"There is no column '{heading}', so it is not known whether a row is 增加, 减少, 变更 or another "
            + $"kind. Add it and fill in each row; where the whole table is of one kind, say which ("
            + $"{$"on the command line with --sheet {table}=KIND, on the page ":elsewhere}in the preview); "
            + $"where it stands under another heading, call it {heading}"
            + $"{$" (--map HEADING={heading} does as well)":elsewhere}.");

    public static Problem KindMissing(Place place) => Problem.Error("kind.missing", place,
        "这一行没有填写调整方式。请写明增加、减少、变更等，或删除这一行。",
        "This row does not say what kind of adjustment it is. Write 增加, 减少, 变更 and so on, or delete the row.");

    public static Problem Fault(CellFault fault, Place place, string text, int longest) => fault switch
    {
        CellFault.Formula => Problem.Error("cell.formula", place,
            "单元格里是公式。请复制后“选择性粘贴为数值”，只提交确定的内容。",
            "The cell holds a formula. Copy it and paste it as a value: only fixed content can be recorded."),
        CellFault.ErrorValue => Problem.Error("cell.error-value", place,
            $"单元格是错误值 {text}。请改为应有的内容。",
            $"The cell holds the error value {text}. Replace it with what it should say."),
        CellFault.DateImpossible => Problem.Error("cell.date-impossible", place,
            $"单元格的日期不存在（{text}）。请重新填写，格式如 2021-05-01。",
            $"The cell's date does not exist ({text}). Fill it in again, as 2021-05-01."),
        CellFault.DateWithTime => Problem.Error("cell.date-with-time", place,
            $"单元格的日期带有时刻（{text}），无法确定指哪一天。请只填日期，格式如 2021-05-01。",
            $"The cell's date has a time of day ({text}), so its day is uncertain. Fill in the date alone, as 2021-05-01."),
        CellFault.DateSecondsOff => Problem.Warning("cell.date-seconds-off", place,
            $"单元格的日期离零点差不到一分钟，是有的程序换算时区的误差，已读作 {text}。请核对。",
            $"The cell's date misses midnight by less than a minute, as some programs do that convert between time zones; it was read as "
                + $"{text}. Check it."),
        CellFault.FormatUnread => Problem.Error("cell.format-unread", place,
            $"按单元格的数字格式无法确定所显示的文字（存储的值为 {text}）。请把单元格设为“文本”格式，按所显示的内容重新填写。",
            $"What the cell shows under its number format cannot be determined (the stored value is {text}). Format the cell as text and "
                + "fill in what it shows."),
        CellFault.NotBoolean => Problem.Error("cell.not-boolean", place,
            $"单元格是逻辑值，但“{text}”既不是 TRUE 也不是 FALSE。请改为“是”或“否”。",
            $"The cell is a logical value, but '{text}' is neither TRUE nor FALSE. Write 是 (yes) or 否 (no)."),
        CellFault.LostDigits => Problem.Error("cell.number-lost-digits", place,
            $"超过15位的编码按数字保存，末尾的数字已丢失（现为 {text}）。请把该列设为“文本”格式后重新填写。",
            $"A code of more than 15 digits was stored as a number and has lost its last digits (now {text}). Format the column as text "
                + "and fill it in again."),
        _ => Problem.Error("cell.too-long", place,
            $"单元格超过{longest}个字符的上限。请缩短，或拆开填写。",
            $"The cell is longer than the limit of {longest} characters. Shorten it, or split it."),
    };

    public static Problem Garbled(Place place, string text, string? likely = null) => Problem.Error("cell.garbled", place,
        $"“{text}”中有乱码{(likely is null ? "" : $"（疑为“{Quote.Of(likely)}”）"):whole}，原来的文字已丢失。请核对原件后重新填写。",
        $"'{text}' is garbled{(likely is null ? "" : $" (perhaps '{Quote.Of(likely)}')"):whole}; its text was lost before it came "
            + "here. Fill it in again from the original.");

    public static Problem GarbledPerhaps(Place place, string text, string? likely) => Problem.Warning("cell.garbled-perhaps", place,
        $"“{text}”像是乱码{(likely is null ? "" : $"（疑为“{Quote.Of(likely)}”）"):whole}。请核对；如是乱码，请按原件重新填写。",
        $"'{text}' looks garbled{(likely is null ? "" : $" (perhaps '{Quote.Of(likely)}')"):whole}. Check it, and fill it in again from "
            + "the original if so.");

    public static Problem ExponentCode(Place place, string text) => Problem.Error("cell.code-exponent", place,
        $"编码成了科学计数法“{text}”，后面的数字已丢失。请把该列设为“文本”格式后重新填写编码，再另存。",
        $"The code has become a number with an exponent, '{text}', and has lost its last digits. Format the column as text, fill in the "
            + "code again and save the file anew.");

    public static Problem LostZeros(Place place, string text, string likely) => Problem.Error("cell.code-lost-zeros", place,
        $"编码“{text}”只有{text.Length}位，本列其他编码都是{likely.Length}位，前面的0可能已丢失（疑为“{likely}”）。请把该列设为“文本”格式后重新填写。",
        $"The code '{text}' has {text.Length} digits and the others of this column have {likely.Length}; it may have lost zeros at its "
            + $"start (perhaps '{likely}'). Format the column as text and fill in the code again.");

    public static Problem LostZerosPerhaps(Place place, string text, string likely) => Problem.Warning("cell.code-lost-zeros", place,
        $"编码“{text}”只有{text.Length}位，本列也有{likely.Length}位的编码，前面的0可能已丢失（疑为“{likely}”）。请核对；如已丢失，请把该列设为“文本”格式后重新填写。",
        $"The code '{text}' has {text.Length} digits and others of this column have {likely.Length}; it may have lost zeros at its start "
            + $"(perhaps '{likely}'). Check it; if so, format the column as text and fill in the code again.");

    public static Problem MergedAcross(Place place, int columns) => Problem.Error("cell.merged-across", place,
        $"这个单元格横向合并了{columns}列，无法确定属于哪一列。请取消合并，在每一列分别填写；如是分组标题，请删除这一行。",
        $"This cell is merged over {columns} columns, so its column cannot be determined. Unmerge it and fill each column; if it "
            + "is a group's title, delete the row.");
}
