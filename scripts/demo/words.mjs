// What demonstration commitments are about: fields, the agencies that lead them, and what is promised in each.
export const fields = [
  {
    weight: 9,
    lead: 'min-moit',
    sector: 'economy_trade',
    en: 'trade', vi: 'thương mại',
    promises: [
      ['Bring two-way trade to USD {n} billion', 'Đưa kim ngạch thương mại hai chiều lên {n} tỷ USD'],
      ['Hold {n} trade promotion missions', 'Tổ chức {n} đoàn xúc tiến thương mại'],
      ['Open the market for {n} groups of goods', 'Mở cửa thị trường cho {n} nhóm hàng'],
    ],
  },
  {
    weight: 8,
    lead: 'min-mae',
    sector: 'agriculture_environment',
    en: 'agriculture and environment', vi: 'nông nghiệp và môi trường',
    promises: [
      ['Finish the sanitary protocol for {n} fruits', 'Hoàn tất nghị định thư kiểm dịch cho {n} loại trái cây'],
      ['Plant {n},000 hectares under the joint programme', 'Trồng {n}.000 ha rừng theo chương trình chung'],
    ],
  },
  {
    weight: 7,
    lead: 'min-most',
    sector: 'science_technology',
    en: 'science and technology', vi: 'khoa học và công nghệ',
    promises: [
      ['Set up {n} joint laboratories', 'Thành lập {n} phòng thí nghiệm chung'],
      ['Fund {n} joint research projects', 'Tài trợ {n} đề tài nghiên cứu chung'],
    ],
  },
  {
    weight: 7,
    lead: 'min-moet',
    sector: 'education',
    en: 'education', vi: 'giáo dục',
    promises: [
      ['Grant {n} scholarships a year', 'Cấp {n} học bổng mỗi năm'],
      ['Open {n} joint degree programmes', 'Mở {n} chương trình liên kết đào tạo'],
    ],
  },
  {
    weight: 6,
    lead: 'min-mof',
    sector: 'economy_trade',
    en: 'finance and investment', vi: 'tài chính và đầu tư',
    promises: [
      ['Settle {n} obstacles reported by investors', 'Tháo gỡ {n} vướng mắc của nhà đầu tư'],
      ['Disburse USD {n} million of development aid', 'Giải ngân {n} triệu USD vốn ODA'],
    ],
  },
  {
    weight: 5,
    lead: 'min-moc',
    sector: 'infrastructure_energy',
    en: 'transport and construction', vi: 'giao thông và xây dựng',
    promises: [
      ['Finish the feasibility study of {n} km of railway', 'Hoàn thành nghiên cứu khả thi {n} km đường sắt'],
      ['Open {n} direct air routes', 'Mở {n} đường bay thẳng'],
    ],
  },
  {
    weight: 5,
    lead: 'min-mocst',
    sector: 'culture_tourism',
    en: 'culture, sports and tourism', vi: 'văn hóa, thể thao và du lịch',
    promises: [['Hold {n} cultural weeks', 'Tổ chức {n} tuần văn hóa'], ['Send {n} coaches for training', 'Cử {n} huấn luyện viên đi đào tạo']],
  },
  {
    weight: 4,
    lead: 'min-moh',
    sector: 'health',
    en: 'health', vi: 'y tế',
    promises: [['Train {n} doctors', 'Đào tạo {n} bác sĩ'], ['Equip {n} district hospitals', 'Trang bị cho {n} bệnh viện tuyến huyện']],
  },
  {
    weight: 4,
    lead: 'min-mod',
    sector: 'defence_security',
    en: 'defence', vi: 'quốc phòng',
    promises: [['Hold {n} rounds of the defence policy dialogue', 'Tổ chức {n} vòng đối thoại chính sách quốc phòng']],
  },
  {
    weight: 3,
    lead: 'min-mps',
    sector: 'defence_security',
    en: 'security', vi: 'an ninh',
    promises: [['Exchange data in {n} cases of online crime', 'Trao đổi dữ liệu trong {n} vụ án tội phạm mạng']],
  },
  {
    weight: 3,
    lead: 'min-moj',
    sector: 'justice',
    en: 'justice', vi: 'tư pháp',
    promises: [['Conclude {n} treaties on mutual legal assistance', 'Ký kết {n} hiệp định tương trợ tư pháp']],
  },
  {
    weight: 3,
    lead: 'mlv-sbv',
    sector: 'economy_trade',
    en: 'banking', vi: 'ngân hàng',
    promises: [['Connect {n} retail payment systems', 'Kết nối {n} hệ thống thanh toán bán lẻ']],
  },
];

export const vague = [
  ['Further strengthen cooperation in {f}', 'Tiếp tục tăng cường hợp tác về {f}'],
  ['Continue to promote exchanges in {f}', 'Tiếp tục thúc đẩy giao lưu về {f}'],
];

export const notes = [
  'The draft was sent to the other side.',
  'Waits for the other side to name its focal point.',
  'Funds were allocated in the state budget of the year.',
  'The working group met and agreed on a timetable.',
  'The matter was raised with the embassy.',
];
